package org.himatch.catalogue;

import java.util.List;
import org.himatch.catalogue.CredentialExpression.AllOf;
import org.himatch.catalogue.CredentialExpression.AnyOf;
import org.himatch.catalogue.CredentialExpression.Holds;
import org.himatch.catalogue.Located.Pair;

/**
 * Reads one credential expression: {@code CCS}, {@code {anyOf: […]}} or {@code {allOf: […]}}. Its bounds are those of
 * what postings may ask, which templates become; the nesting also ends the reading of a YAML alias that holds itself.
 */
final class ExpressionReader {
    /** Stands in for what could not be read. */
    static final CredentialExpression UNREADABLE = new Holds("");

    private static final int MAX_NESTING = 4;
    private static final int MAX_BRANCHES = 10;
    private static final int MAX_CODES = 20;

    private final References references;
    private int codes;

    ExpressionReader(References references) {
        this.references = references;
    }

    CredentialExpression read(Located expression) {
        CredentialExpression read = read(expression, 0);
        if (codes > MAX_CODES) {
            expression.refuse("expression names " + codes + " credentials, more than " + MAX_CODES);
        }
        return read;
    }

    private CredentialExpression read(Located expression, int nesting) {
        if (!expression.isMapping()) {
            codes++;
            return new Holds(references.credential(expression));
        }
        if (nesting == MAX_NESTING) {
            expression.refuse("expression is nested more than " + MAX_NESTING + " deep");
            return UNREADABLE;
        }
        List<Pair> pairs = expression.pairs();
        if (pairs.size() != 1) {
            expression.refuse("expression must have one key, anyOf or allOf, not " + pairs.size());
            return UNREADABLE;
        }
        Pair pair = pairs.getFirst();
        return switch (pair.key()) {
            case "anyOf" -> new AnyOf(branches(pair.value(), nesting + 1));
            case "allOf" -> new AllOf(branches(pair.value(), nesting + 1));
            default -> {
                pair.keyNode().refuse("unknown key " + pair.key() + " in an expression; it has anyOf or allOf");
                yield UNREADABLE;
            }
        };
    }

    private List<CredentialExpression> branches(Located located, int nesting) {
        List<Located> items = located.items();
        if (items.size() > MAX_BRANCHES || (items.isEmpty() && located.isList())) {
            located.refuse(located.what() + " must have 1 to " + MAX_BRANCHES + " branches, not " + items.size());
        }
        return items.stream()
                .limit(MAX_BRANCHES)
                .map(item -> read(item, nesting))
                .toList();
    }
}
