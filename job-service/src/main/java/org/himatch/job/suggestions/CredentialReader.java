package org.himatch.job.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.himatch.catalogue.text.Mention;

/** The credentials of a text, as expressions: what one sentence asks for in one way is one criterion. */
final class CredentialReader {
    /** What may be earned after the first day is not asked for on it. */
    private static final Pattern LATER = Pattern.compile(
            "\\bwithin\\s.{1,30}?\\b(?:days?|weeks?|months?|years?)\\b|\\beligib", Pattern.CASE_INSENSITIVE);

    private static final int LOOK_AHEAD = 150;

    private CredentialReader() {}

    /** What belongs into one criterion. */
    private record Group(int segment, int choice, Basis basis) {}

    /** The strictest first; of equals, the first in the text. */
    static List<CredentialSuggestion> read(PostingText posting, List<Asked> all) {
        Map<Integer, Basis> offers = offers(posting);
        Map<Group, List<Asked>> groups = new LinkedHashMap<>();
        for (Asked asked : all) {
            if (asked.mention().kind() == Mention.Kind.CREDENTIAL) {
                Basis basis = later(
                        posting, asked, offers.getOrDefault(asked.segment().choice(), asked.basis()));
                int choice = asked.segment().choice();
                int segment = choice == Segment.NONE ? asked.segment().start() : Segment.NONE;
                groups.computeIfAbsent(new Group(segment, choice, basis), group -> new ArrayList<>())
                        .add(asked);
            }
        }
        List<CredentialSuggestion> suggestions = new ArrayList<>();
        groups.forEach((group, mentions) -> suggestions.add(suggestion(posting, group, mentions)));
        suggestions.sort(Comparator.comparing(CredentialSuggestion::basis));
        return withoutRepetitions(suggestions);
    }

    /** How the line that offers a choice asks for what is listed under it, where it says so. */
    private static Map<Integer, Basis> offers(PostingText posting) {
        Map<Integer, Basis> offers = new LinkedHashMap<>();
        for (Segment segment : posting.segments()) {
            if (segment.choice() == segment.line()) {
                Wording wording = Wording.of(posting.text(), segment);
                Basis first = wording.first();
                if (first != null) {
                    offers.put(segment.choice(), first);
                }
            }
        }
        return offers;
    }

    private static Basis later(PostingText posting, Asked asked, Basis basis) {
        int from = asked.mention().end();
        boolean later = LATER.matcher(posting.text())
                .region(from, Math.min(asked.segment().end(), from + LOOK_AHEAD))
                .find();
        return later ? Basis.PREFERRED : basis;
    }

    private static CredentialSuggestion suggestion(PostingText posting, Group group, List<Asked> mentions) {
        List<Mention> named = mentions.stream().map(Asked::mention).toList();
        int from = mentions.getFirst().segment().start();
        boolean asksForWork =
                mentions.stream().anyMatch(asked -> asked.segment().section() == Section.QUALIFICATIONS);
        int importance = switch (group.basis) {
            case REQUIRED -> 5;
            case PREFERRED -> 2;
            case MENTIONED -> asksForWork ? 4 : 2;
        };
        return new CredentialSuggestion(
                group.choice == Segment.NONE
                        ? Connected.expression(posting.text(), from, named)
                        : Connected.anyOf(named),
                importance,
                group.basis == Basis.REQUIRED,
                group.basis,
                mentions.stream().map(asked -> asked.source(posting.text())).toList());
    }

    /** Leaves out what was asked for in the same form, and what is merely named after it has been asked for. */
    private static List<CredentialSuggestion> withoutRepetitions(List<CredentialSuggestion> suggestions) {
        List<CredentialSuggestion> kept = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (CredentialSuggestion suggestion : suggestions) {
            Set<String> own = Connected.codes(suggestion.expression());
            boolean repeated =
                    kept.stream().anyMatch(other -> other.expression().equals(suggestion.expression()));
            boolean named = suggestion.basis() == Basis.MENTIONED && codes.containsAll(own);
            if (!repeated && !named) {
                kept.add(suggestion);
                codes.addAll(own);
            }
        }
        return kept;
    }
}
