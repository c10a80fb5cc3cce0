package org.himatch.job.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.himatch.api.bulk.ListCell;
import org.himatch.api.bulk.UnreadableCell;
import org.himatch.api.bulk.VocabularyNames;

/**
 * Credential expressions in words: {@code RHIT and (CCS or CIC)}. {@code and} binds closer than {@code or}. A name with spaces
 * stands between double quotes. An {@code anyOf} or {@code allOf} of a single branch, which words would lose, is
 * {@code any(CCS)} or {@code all(CCS)}.
 */
final class ExpressionWords {
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"]|\"\")*\"|[()]|[^\\s()\"]+|\"");
    private static final int DEEPEST = 20;

    private final VocabularyNames names;

    ExpressionWords(VocabularyNames names) {
        this.names = names;
    }

    /** The expression as JSON has it. */
    JsonNode read(String words) {
        Deque<String> tokens = new ArrayDeque<>(
                TOKEN.matcher(words).results().map(MatchResult::group).toList());
        JsonNode expression = alternatives(tokens, 0);
        if (!tokens.isEmpty()) {
            throw refused(tokens.peek());
        }
        return expression;
    }

    private JsonNode alternatives(Deque<String> tokens, int depth) {
        List<JsonNode> branches = new ArrayList<>();
        do {
            branches.add(combination(tokens, depth));
        } while (accept(tokens, "or"));
        return branches.size() == 1 ? branches.getFirst() : of("anyOf", branches);
    }

    private JsonNode combination(Deque<String> tokens, int depth) {
        List<JsonNode> branches = new ArrayList<>();
        do {
            branches.add(single(tokens, depth));
        } while (accept(tokens, "and"));
        return branches.size() == 1 ? branches.getFirst() : of("allOf", branches);
    }

    private JsonNode single(Deque<String> tokens, int depth) {
        String token = tokens.poll();
        if (token == null) {
            throw new UnreadableCell("a credential is missing at the end");
        }
        boolean opens = "(".equals(tokens.peek());
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "(" -> inBrackets(tokens, depth);
            case "any" -> opens ? of("anyOf", List.of(afterBracket(tokens, depth))) : holds(token);
            case "all" -> opens ? of("allOf", List.of(afterBracket(tokens, depth))) : holds(token);
            case ")", "\"", "and", "or" -> throw refused(token);
            default -> holds(token);
        };
    }

    private JsonNode afterBracket(Deque<String> tokens, int depth) {
        tokens.remove();
        return inBrackets(tokens, depth);
    }

    private JsonNode inBrackets(Deque<String> tokens, int depth) {
        if (depth == DEEPEST) {
            throw new UnreadableCell("the brackets nest too deep");
        }
        JsonNode expression = alternatives(tokens, depth + 1);
        if (!accept(tokens, ")")) {
            throw new UnreadableCell("a closing bracket is missing");
        }
        return expression;
    }

    private JsonNode holds(String token) {
        return JsonNodeFactory.instance.textNode(names.credential(ListCell.unquote(token)));
    }

    private static boolean accept(Deque<String> tokens, String word) {
        boolean found = word.equalsIgnoreCase(tokens.peek());
        if (found) {
            tokens.remove();
        }
        return found;
    }

    private static ObjectNode of(String form, List<JsonNode> branches) {
        ObjectNode expression = JsonNodeFactory.instance.objectNode();
        expression.putArray(form).addAll(branches);
        return expression;
    }

    private static UnreadableCell refused(String token) {
        return new UnreadableCell(
                "'" + token + "' is not expected there: write credentials with and, or and brackets between them");
    }

    /** The words that {@link #read} reads as this expression. */
    String write(JsonNode expression) {
        return write(expression, Binding.OUTSIDE);
    }

    private String write(JsonNode expression, Binding around) {
        if (expression.isTextual()) {
            String code = expression.textValue();
            return KEYWORD.matcher(code).matches() ? ListCell.quote(code) : ListCell.quoteIfNeeded(code);
        }
        boolean any = expression.has("anyOf");
        ArrayNode branches = (ArrayNode) expression.get(any ? "anyOf" : "allOf");
        if (branches.size() == 1) {
            return (any ? "any(" : "all(") + write(branches.get(0), Binding.OUTSIDE) + ")";
        }
        List<String> words = new ArrayList<>();
        branches.forEach(branch -> words.add(write(branch, any ? Binding.OR : Binding.AND)));
        String joined = String.join(any ? " or " : " and ", words);
        // Only an "and" beside "or" is clear without brackets; an "or" in an "or" is a branch of its own.
        return around == Binding.OUTSIDE || (around == Binding.OR && !any) ? joined : "(" + joined + ")";
    }

    private static final Pattern KEYWORD = Pattern.compile("(?i)and|or|any|all");

    /** What an expression stands in. */
    private enum Binding {
        OUTSIDE,
        OR,
        AND
    }
}
