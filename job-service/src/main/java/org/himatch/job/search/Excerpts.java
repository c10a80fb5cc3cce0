package org.himatch.job.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.job.search.CatalogueNames.Thing;
import org.himatch.job.search.FoundJob.ExcerptPart;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the most telling piece out of a posting's description and marks the matched words. PostgreSQL says which words match;
 * codes, which it would take for words, are looked for letter by letter. Where the description has none of them, the excerpt
 * says which of the posting's skills and credentials were meant.
 */
final class Excerpts {
    /** Stand round a matched word; of the private use area, and taken out of texts. */
    static final String START = "\ue000";

    static final String END = "\ue001";
    static final String MARKS = START + END;

    private static final int LENGTH = 220;
    private static final int LEAD = 40;
    private static final int LONGEST_WORD = 40;
    private static final int LEAST_LETTERS = 3;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Excerpts() {}

    static @Nullable List<ExcerptPart> of(FoundRow row, @Nullable TextQuery query, CatalogueNames names) {
        String plain = row.plain() == null ? "" : row.plain();
        BitSet matched = query == null || row.marked() == null ? new BitSet() : matched(plain, row.marked(), query);
        if (matched.isEmpty() && query != null) {
            List<ExcerptPart> meant = meant(row, query, names);
            if (!meant.isEmpty()) {
                return meant;
            }
        }
        List<ExcerptPart> parts = cut(plain, matched);
        return parts.isEmpty() ? null : parts;
    }

    private static BitSet matched(String plain, String marked, TextQuery query) {
        BitSet matched = new BitSet();
        boolean inside = false;
        int at = 0;
        for (int i = 0; i < marked.length() && at < plain.length(); i++) {
            switch (marked.charAt(i)) {
                case '\ue000' -> inside = true;
                case '\ue001' -> inside = false;
                default -> matched.set(at++, inside);
            }
        }
        forgetStray(plain, matched);
        Set<String> codes =
                query.wanted().flatMap(group -> group.codes().stream()).collect(Collectors.toSet());
        for (String code : codes) {
            Matcher found = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(code) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE)
                    .matcher(plain);
            while (found.find()) {
                matched.set(found.start(), found.end());
            }
        }
        return matched;
    }

    /** A short word or number, such as the 10 of ICD-10-CM, counts next to another match only; between them is marked too. */
    private static void forgetStray(String plain, BitSet matched) {
        int end = -2;
        for (int start = matched.nextSetBit(0); start >= 0; start = matched.nextSetBit(end + 1)) {
            int before = end;
            end = matched.nextClearBit(start);
            boolean joined = before == start - 1 && before > 0;
            int next = matched.nextSetBit(end);
            boolean joins = next == end + 1;
            String word = plain.substring(start, end);
            boolean weak = word.length() < LEAST_LETTERS || word.chars().allMatch(Character::isDigit);
            if (joined) {
                matched.set(before, start);
            } else if (weak && !joins) {
                matched.clear(start, end);
            }
        }
    }

    private static List<ExcerptPart> meant(FoundRow row, TextQuery query, CatalogueNames names) {
        Set<String> tokens =
                query.wanted().flatMap(group -> group.tokens().stream()).collect(Collectors.toSet());
        List<String> meant = Stream.concat(
                        row.skills().stream().map(skill -> CatalogueNames.skillToken(skill.skill())),
                        row.credentials().stream().map(CatalogueNames::credentialToken))
                .filter(tokens::contains)
                .flatMap(names::ofToken)
                .map(Thing::name)
                .distinct()
                .toList();
        List<ExcerptPart> parts = new ArrayList<>();
        for (String name : meant) {
            parts.add(new ExcerptPart(parts.isEmpty() ? "Asks for " : ", ", null));
            parts.add(new ExcerptPart(name, true));
        }
        return parts;
    }

    /** The piece that begins shortly before the match with the most others in reach. */
    private static List<ExcerptPart> cut(String plain, BitSet matched) {
        int best = 0;
        int most = -1;
        for (int start = matched.nextSetBit(0); start >= 0; start = matched.nextSetBit(matched.nextClearBit(start))) {
            int count = matched.get(start, Math.min(plain.length(), start + LENGTH - LEAD))
                    .cardinality();
            if (count > most) {
                most = count;
                best = start;
            }
        }
        int from = wordStart(plain, Math.max(0, best - LEAD));
        int to = wordEnd(plain, Math.min(plain.length(), from + LENGTH));
        List<ExcerptPart> parts = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean match = matched.get(at);
            int end = Math.min(to, match ? matched.nextClearBit(at) : nextMatch(matched, at, to));
            String text = SPACE.matcher(plain.substring(at, end)).replaceAll(" ");
            String head = at == from ? (from > 0 ? "… " : "") + text.stripLeading() : text;
            String whole = end == to ? head.stripTrailing() + (to < plain.length() ? " …" : "") : head;
            if (!whole.isEmpty()) {
                parts.add(new ExcerptPart(whole, match ? true : null));
            }
            at = end;
        }
        return parts;
    }

    private static int nextMatch(BitSet matched, int from, int otherwise) {
        int next = matched.nextSetBit(from);
        return next < 0 ? otherwise : next;
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > Math.max(0, at - LONGEST_WORD) && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return whole(text, start);
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < Math.min(text.length(), at + LONGEST_WORD) && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return whole(text, end);
    }

    /** Not between the halves of one character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
