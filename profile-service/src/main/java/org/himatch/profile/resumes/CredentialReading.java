package org.himatch.profile.resumes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.catalogue.text.Mention;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.DeclaredCredentialBody;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that a résumé states, with what its line says of each: dates and a number. Nothing is inferred; where a
 * day is not stated, {@link Basis} says which is taken.
 */
final class CredentialReading {
    private static final Pattern NOT_HELD = Pattern.compile(
            "\\b(?:in progress|pursuing|pursued|eligible|eligibility|candidate for|candidate|expected|anticipated|planned"
                    + "|plan to|planning|scheduled|studying|preparing for|prepare for|working toward|working towards|will sit"
                    + "|sitting for|to be taken|not yet|enrolled)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAPSED =
            Pattern.compile("\\b(?:lapsed|inactive|retired|surrendered|revoked)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS = Pattern.compile(
            "\\b(?:exp|expir\\w*|renew\\w*|recert\\w*|(?:valid|good|active|current)(?: through| thru| until| to)?|through|thru"
                    + "|until|lapsed|inactive|retired|surrendered|revoked)\\b[^\\p{L}\\p{N}]*(?:(?:on|in|by|date|due|since)\\b[^\\p{L}\\p{N}]*)*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INCLUDING =
            Pattern.compile("\\b(?:through|thru|until|valid to)\\b[^\\p{L}\\p{N}]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE = Pattern.compile("\\s*(?:[-–—]|to)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile(
            "(?:#|\\b(?:no\\.|number|nr\\.|id|license|licence|cert(?:ificate)?\\.? (?:#|no\\.|number)))\\s*[:#]?\\s*"
                    + "(?<number>[A-Z0-9](?:[A-Z0-9-]{2,30}))(?![\\w/])",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final LocalDate today;

    private CredentialReading(String text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    static List<DeclaredCredentialBody> read(
            String text, List<Line> lines, List<Mention> mentions, LocalDate today, List<Finding> findings) {
        CredentialReading reading = new CredentialReading(text, today);
        Map<String, Held> held = new LinkedHashMap<>();
        for (Line line : lines) {
            List<Mention> here = mentions.stream()
                    .filter(mention -> mention.kind() == Mention.Kind.CREDENTIAL && line.holds(mention.start()))
                    .toList();
            if (line.section() == Section.REFERENCES) {
                continue;
            }
            for (int i = 0; i < here.size(); i++) {
                int from = i == 0 ? line.start() : here.get(i - 1).end();
                int to = i + 1 < here.size() ? here.get(i + 1).start() : line.end();
                Held found = reading.held(here.get(i), from, to);
                if (found != null) {
                    held.merge(found.mention.id(), found, (one, other) -> other.facts() > one.facts() ? other : one);
                }
            }
        }
        return listed(new ArrayList<>(held.values()), findings);
    }

    private static List<DeclaredCredentialBody> listed(List<Held> held, List<Finding> findings) {
        List<DeclaredCredentialBody> credentials = new ArrayList<>();
        for (Held found : held.subList(0, Math.min(held.size(), CandidateRequest.MAX_CREDENTIALS))) {
            String pointer = "/credentials/" + credentials.size();
            found.findings.forEach(finding -> findings.add(new Finding(
                    pointer + finding.pointer(),
                    finding.text(),
                    finding.start(),
                    finding.end(),
                    null,
                    finding.basis())));
            credentials.add(found.body);
        }
        return credentials;
    }

    /** A credential with what stands beside it; the pointers of the findings are within it. */
    private record Held(Mention mention, DeclaredCredentialBody body, List<Finding> findings) {
        int facts() {
            return findings.size();
        }
    }

    private @Nullable Held held(Mention mention, int from, int to) {
        String before = text.substring(from, mention.start());
        String after = text.substring(mention.end(), to);
        if (mention.negated()
                || NOT_HELD.matcher(before).find()
                || NOT_HELD.matcher(after).find()) {
            return null;
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.inText("", text, mention.start(), mention.end(), Basis.STATED));
        DeclaredCredentialBody body = dated(mention, to, findings);
        return LAPSED.matcher(after).find() && body.expires() == null ? null : new Held(mention, body, findings);
    }

    private DeclaredCredentialBody dated(Mention mention, int to, List<Finding> findings) {
        LocalDate issued = null;
        LocalDate expires = null;
        int at = mention.end();
        List<Finding> ofDates = new ArrayList<>();
        for (DateWords.Found found : DateWords.in(text, mention.end(), to)) {
            String before = text.substring(at, found.start());
            boolean ends = ENDS.matcher(before).find()
                    || (issued != null && RANGE.matcher(before).matches());
            at = found.end();
            PartialDate date = found.date();
            if (ends && expires == null) {
                // A certificate that names a month holds to its end, and one that is good through a year holds through
                // it.
                boolean whole =
                        date.month() != null || INCLUDING.matcher(before).find();
                expires = whole ? date.lastDay() : date.firstDay();
                ofDates.add(Finding.inText("/expires", text, found.start(), found.end(), date.basis()));
            } else if (!ends && issued == null && !date.firstDay().isAfter(today)) {
                issued = issued(date, today);
                ofDates.add(Finding.inText("/issued", text, found.start(), found.end(), date.basis()));
            }
        }
        if (issued != null && expires != null && expires.isBefore(issued)) {
            issued = null;
            expires = null;
            ofDates.clear();
        }
        findings.addAll(ofDates);
        return new DeclaredCredentialBody(mention.id(), issued, expires, number(mention, to, findings), null);
    }

    /** The first day on which a credential of such a date was held for certain. */
    static LocalDate issued(PartialDate date, LocalDate today) {
        return date.lastDay().isAfter(today) ? today : date.lastDay();
    }

    /** Whether words say that a credential is wished for, not held, or no longer held. */
    static boolean saysNotHeld(String words) {
        return NOT_HELD.matcher(words).find() || LAPSED.matcher(words).find();
    }

    private @Nullable String number(Mention mention, int to, List<Finding> findings) {
        Matcher number = NUMBER.matcher(text.substring(mention.end(), to));
        if (!number.find() || !number.group("number").matches(".*\\d.*")) {
            return null;
        }
        int start = mention.end() + number.start("number");
        findings.add(Finding.inText("/number", text, start, mention.end() + number.end("number"), Basis.STATED));
        return number.group("number");
    }
}
