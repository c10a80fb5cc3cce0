package org.himatch.job.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody has typed into a search box: words that must all be there, {@code "quoted phrases"}, {@code -excluded}
 * ones, and {@code or} between alternatives. Every text is such a query; what has no letter or digit says nothing.
 *
 * @param alternatives at least one of which must hold; the terms of each must all hold
 */
record WebQuery(List<List<Term>> alternatives) {
    WebQuery {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /**
     * A word or phrase.
     *
     * @param text with at least one letter or digit
     * @param quoted whether the words must be next to one another
     * @param excluded whether it must not be there
     */
    record Term(String text, boolean quoted, boolean excluded) {}

    boolean isEmpty() {
        return alternatives.isEmpty();
    }

    /** The query with words replaced by what was meant. */
    WebQuery corrected(Map<String, String> corrections) {
        return new WebQuery(alternatives.stream()
                .map(terms -> terms.stream()
                        .map(term -> term.quoted() || term.excluded()
                                ? term
                                : new Term(corrections.getOrDefault(term.text(), term.text()), false, false))
                        .toList())
                .toList());
    }

    static WebQuery parse(String text) {
        return new Parser(text.replace('\u201c', '"').replace('\u201d', '"')).parse();
    }

    private static final class Parser {
        private final String text;
        private final List<List<Term>> alternatives = new ArrayList<>();
        private List<Term> terms = new ArrayList<>();
        private int at;

        Parser(String text) {
            this.text = text;
        }

        WebQuery parse() {
            while (at < text.length()) {
                char next = text.charAt(at);
                if (Character.isWhitespace(next)) {
                    at++;
                } else {
                    term();
                }
            }
            endAlternative();
            return new WebQuery(alternatives);
        }

        private void term() {
            int start = at;
            while (at < text.length() && text.charAt(at) == '-') {
                at++;
            }
            boolean excluded = at > start;
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            String written = quoted ? quoted() : word();
            if (!quoted && !excluded && written.equalsIgnoreCase("or")) {
                endAlternative();
            } else if (written.codePoints().anyMatch(Character::isLetterOrDigit)) {
                terms.add(new Term(written, quoted, excluded));
            }
        }

        private String quoted() {
            int start = ++at;
            int end = text.indexOf('"', start);
            at = end < 0 ? text.length() : end + 1;
            return text.substring(start, end < 0 ? text.length() : end).strip();
        }

        private String word() {
            int start = at;
            while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '"') {
                at++;
            }
            return text.substring(start, at);
        }

        private void endAlternative() {
            if (!terms.isEmpty()) {
                alternatives.add(terms);
                terms = new ArrayList<>();
            }
        }
    }
}
