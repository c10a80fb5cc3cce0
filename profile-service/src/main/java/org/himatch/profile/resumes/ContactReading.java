package org.himatch.profile.resumes;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.catalogue.text.UsStates;
import org.himatch.profile.CandidateLocationBody;
import org.himatch.profile.ContactBody;
import org.jspecify.annotations.Nullable;

/** Who wrote a résumé: read at its top, and never among the references. */
final class ContactReading {
    private static final int MOST_LINES = 12;
    private static final int LINES_OF_NAME = 5;
    private static final int LONGEST_EMAIL = 254;
    private static final Set<Section> OWN = EnumSet.of(Section.TOP, Section.CONTACT);

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\w.+-])[A-Za-z0-9][\\w.+-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.)+[A-Za-z]{2,24}(?![\\w-])");
    private static final Pattern PLACE = Pattern.compile("(?:^|[,|•·;:\\t])\\s*"
            + "(?<city>\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,3}), ?(?<state>" + UsStates.pattern() + ")"
            + "(?<zip>,? \\d{5}(?:-\\d{4})?)?(?![\\p{L}\\d])");
    private static final Pattern END_OF_NAME = Pattern.compile("[,|•·\\t(;]");
    private static final Pattern NAME =
            Pattern.compile("(?:(?:Dr|Mr|Ms|Mrs)\\.? )?\\p{Lu}[\\p{L}'’-]*\\.?(?: (?:\\p{Lu}[\\p{L}'’-]*\\.?"
                    + "|de|del|della|der|den|di|da|dos|la|le|van|von|bin|al)){1,4}");
    /** Words that stand at the top of a résumé and are no part of a name. */
    private static final Pattern NO_NAME = Pattern.compile(
            "\\b(?:resume|résumé|curriculum|vitae|cv|page|confidential|contact|phone|address|street|avenue|lane|road"
                    + "|director|manager|supervisor|coder|coding|specialist|technician|analyst|registrar|clerk|auditor"
                    + "|consultant|coordinator|officer|professional|administrator|nurse|biller|abstractor|educator|lead"
                    + "|senior|junior|health|healthcare|hospital|clinic|medical|clinical|information|management|records?"
                    + "|him|roi|cdi|cancer|data|quality|privacy|release|university|college|inc|llc|department|services?"
                    + "|open|available|seeking|references|summary|objective|experience)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String text;
    private final List<Line> lines;
    private final List<Finding> findings;
    private @Nullable Line nameLine;

    private ContactReading(String text, List<Line> lines, List<Finding> findings) {
        this.text = text;
        this.lines = lines;
        this.findings = findings;
    }

    /**
     * Who it is and where they live.
     *
     * @param contact name, e-mail and telephone
     * @param location country, state and city
     */
    record Who(ContactBody contact, CandidateLocationBody location) {}

    static Who read(String text, List<Line> lines, List<Finding> findings) {
        ContactReading reading = new ContactReading(text, lines, findings);
        ContactBody contact = new ContactBody(reading.name(), reading.email(), reading.phone());
        return new Who(contact, reading.place());
    }

    private @Nullable String name() {
        for (Line line : top().subList(0, Math.min(LINES_OF_NAME, top().size()))) {
            Matcher end = END_OF_NAME.matcher(line.text());
            String name = (end.find() ? line.text().substring(0, end.start()) : line.text()).strip();
            if (NAME.matcher(name).matches() && !NO_NAME.matcher(name).find()) {
                nameLine = line;
                int start = line.start() + line.text().indexOf(name);
                findings.add(Finding.inText("/contact/name", text, start, start + name.length(), Basis.STATED));
                return name;
            }
        }
        return null;
    }

    private @Nullable String email() {
        for (Line line : ownFirst()) {
            Matcher email = EMAIL.matcher(line.text());
            if (email.find() && email.group().length() <= LONGEST_EMAIL) {
                int start = line.start() + email.start();
                findings.add(Finding.inText("/contact/email", text, start, line.start() + email.end(), Basis.STATED));
                return email.group();
            }
        }
        return null;
    }

    private @Nullable String phone() {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        for (Line line : ownFirst()) {
            for (PhoneNumberMatch match : phones.findNumbers(line.text(), "US", Leniency.VALID, MOST_LINES)) {
                findings.add(Finding.inText(
                        "/contact/phone",
                        text,
                        line.start() + match.start(),
                        line.start() + match.end(),
                        Basis.STATED));
                return phones.format(match.number(), PhoneNumberFormat.INTERNATIONAL);
            }
        }
        return null;
    }

    private CandidateLocationBody place() {
        for (Line line : top()) {
            Matcher place = PLACE.matcher(line.text());
            while (place.find()) {
                // Behind a name, MD and PA are degrees.
                if (line.equals(nameLine) && place.group("zip") == null) {
                    continue;
                }
                findings.add(Finding.inText(
                        "/location",
                        text,
                        line.start() + place.start("city"),
                        line.start() + place.end(),
                        Basis.STATED));
                return new CandidateLocationBody(
                        "US", UsStates.code(place.group("state")).orElseThrow(), place.group("city"));
            }
        }
        return CandidateLocationBody.NONE;
    }

    private List<Line> top() {
        return lines.stream()
                .filter(line -> OWN.contains(line.section()))
                .limit(MOST_LINES)
                .toList();
    }

    /** The top, then what else is not of another person: some write their address at the end. */
    private List<Line> ownFirst() {
        List<Line> own = new ArrayList<>(top());
        lines.stream()
                .filter(line -> line.section() != Section.REFERENCES && line.section() != Section.EXPERIENCE)
                .forEach(own::add);
        return own;
    }
}
