package org.himatch.job.suggestions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.himatch.catalogue.text.Mention;
import org.himatch.events.CredentialExpression;

/**
 * From "RHIT and (CCS or CIC)" to an expression. "And" joins what "or" has joined before, as people mean it in postings:
 * "RHIA or RHIT and CCS" asks for the CCS in any case. Commas are what the next word of the list says, and otherwise "or".
 */
final class Connected {
    private static final int MOST_BRANCHES = 10;
    private static final int MOST_CODES = 20;
    private static final Pattern OR = Pattern.compile("\\bor\\b|/|\\bequivalent\\b");
    private static final Pattern AND = Pattern.compile("\\band\\b|&|\\bplus\\b|\\bas well as\\b|\\balong with\\b");
    /** What makes alternatives of a list, whatever joins it. */
    private static final Pattern ONE_OF = Pattern.compile(
            "\\b(?:one of|any of|any one|one or more|at least one|such as|like|e\\.g|including|include|following)\\b");

    private enum Joint {
        COMMA,
        OR,
        AND
    }

    private Connected() {}

    /**
     * What the mentions of one sentence ask for.
     *
     * @param from where the sentence begins
     * @param mentions in the order of the text, not empty
     */
    static CredentialExpression expression(String text, int from, List<Mention> mentions) {
        String before = lower(text, from, mentions.getFirst().start());
        if (ONE_OF.matcher(before).find()) {
            return anyOf(mentions);
        }
        return level(text, mentions);
    }

    /** Any of them. */
    static CredentialExpression anyOf(List<Mention> mentions) {
        return any(mentions.stream()
                .map(Mention::id)
                .distinct()
                .limit(MOST_CODES)
                .<CredentialExpression>map(CredentialExpression.Holds::new)
                .toList());
    }

    /** The codes in it. */
    static Set<String> codes(CredentialExpression expression) {
        Set<String> codes = new LinkedHashSet<>();
        switch (expression) {
            case CredentialExpression.Holds(String code) -> codes.add(code);
            case CredentialExpression.AnyOf(var branches) -> branches.forEach(branch -> codes.addAll(codes(branch)));
            case CredentialExpression.AllOf(var branches) -> branches.forEach(branch -> codes.addAll(codes(branch)));
        }
        return codes;
    }

    private static CredentialExpression level(String text, List<Mention> mentions) {
        List<CredentialExpression> together = new ArrayList<>();
        List<CredentialExpression> alternatives = new ArrayList<>();
        List<Mention> named = withoutExplanations(text, mentions);
        List<Joint> joints = joints(text, named);
        for (int i = 0; i < named.size(); i++) {
            if (i > 0 && joints.get(i - 1) == Joint.AND) {
                together.add(any(alternatives));
                alternatives.clear();
            }
            CredentialExpression one =
                    new CredentialExpression.Holds(named.get(i).id());
            if (!alternatives.contains(one)) {
                alternatives.add(one);
            }
        }
        together.add(any(alternatives));
        List<CredentialExpression> distinct =
                together.stream().distinct().limit(MOST_BRANCHES).toList();
        return distinct.size() == 1 ? distinct.getFirst() : new CredentialExpression.AllOf(distinct);
    }

    private static CredentialExpression any(List<CredentialExpression> alternatives) {
        List<CredentialExpression> some =
                alternatives.stream().limit(MOST_BRANCHES).toList();
        return some.size() == 1 ? some.getFirst() : new CredentialExpression.AnyOf(some);
    }

    /** A name written out with its code behind it is named once. */
    private static List<Mention> withoutExplanations(String text, List<Mention> mentions) {
        List<Mention> named = new ArrayList<>();
        for (Mention mention : mentions) {
            boolean explains = !named.isEmpty()
                    && named.getLast().id().equals(mention.id())
                    && !OR.matcher(lower(text, named.getLast().end(), mention.start()))
                            .find();
            if (explains) {
                named.removeLast();
            }
            named.add(mention);
            if (named.size() == MOST_CODES) {
                break;
            }
        }
        return named;
    }

    private static List<Joint> joints(String text, List<Mention> named) {
        List<Joint> joints = new ArrayList<>();
        for (int i = 1; i < named.size(); i++) {
            String between = lower(text, named.get(i - 1).end(), named.get(i).start());
            joints.add(
                    OR.matcher(between).find() ? Joint.OR : AND.matcher(between).find() ? Joint.AND : Joint.COMMA);
        }
        Joint next = Joint.OR;
        for (int i = joints.size() - 1; i >= 0; i--) {
            if (joints.get(i) == Joint.COMMA) {
                joints.set(i, next);
            }
            next = joints.get(i);
        }
        return joints;
    }

    private static String lower(String text, int from, int to) {
        return text.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT);
    }
}
