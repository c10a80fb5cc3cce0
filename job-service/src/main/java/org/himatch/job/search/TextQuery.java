package org.himatch.job.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A typed query, understood: every part as the text of a {@code tsquery}, which may be empty.
 *
 * @param alternatives at least one of which must hold; the groups of each must all hold
 * @param phrase all wanted words in their order
 */
record TextQuery(List<List<Group>> alternatives, String phrase) {
    TextQuery {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /**
     * A word or phrase with everything else that means it.
     *
     * @param words as typed
     * @param named other names and the ids of what is called exactly so
     * @param parts ids of what has the words in one of its names
     * @param tokens all the ids
     * @param codes words that are to be found letter by letter
     * @param employers employers that are called so
     * @param excluded whether it must not be there
     */
    record Group(
            String words,
            String named,
            String parts,
            Set<String> tokens,
            Set<String> codes,
            List<UUID> employers,
            boolean excluded) {

        /** That a posting of the table {@code job} has it, or has it not when it is excluded. */
        Sql condition() {
            Sql has = Sql.of("job.search @@ ?::tsquery", anyOf(List.of(words, named, parts)));
            if (!employers.isEmpty()) {
                has = has.then(" OR job.employer_id = ANY (?)", employers).inParentheses();
            }
            return excluded ? Sql.of("NOT ").then(has) : has;
        }

        /** What it adds to the relevance: the words most in the title, a name of the same thing less, a mere part least. */
        Sql relevance() {
            Sql sum = words.isEmpty() ? Sql.of("0") : Sql.of("ts_rank(job.search, ?::tsquery)", words);
            if (!named.isEmpty()) {
                sum = sum.then(" + CASE WHEN job.search @@ ?::tsquery THEN 0.4 ELSE 0 END", named);
            }
            if (!parts.isEmpty()) {
                sum = sum.then(" + CASE WHEN job.search @@ ?::tsquery THEN 0.15 ELSE 0 END", parts);
            }
            if (!employers.isEmpty()) {
                sum = sum.then(" + CASE WHEN job.employer_id = ANY (?) THEN 0.3 ELSE 0 END", employers);
            }
            return sum;
        }
    }

    /** That a posting of the table {@code job} matches. */
    Sql condition() {
        return Sql.join(
                        alternatives.stream()
                                .map(groups -> Sql.join(
                                                groups.stream()
                                                        .map(Group::condition)
                                                        .toList(),
                                                " AND ")
                                        .inParentheses())
                                .toList(),
                        " OR ")
                .inParentheses();
    }

    /** How well a posting of the table {@code job} matches, in millionths; a whole number, so that it can be a place. */
    Sql relevance() {
        Sql sum = Sql.join(wanted().map(Group::relevance).toList(), " + ");
        if (sum.text().isEmpty()) {
            return Sql.of("0");
        }
        if (!phrase.isEmpty()) {
            sum = sum.then(" + CASE WHEN ts_filter(job.search, '{a}') @@ ?::tsquery THEN 0.3 ELSE 0 END", phrase);
        }
        return Sql.of("round((").then(sum).then(") * 1000000)::integer");
    }

    /** What is to be marked in a text. */
    String marked() {
        return anyOf(wanted().flatMap(group -> Stream.of(group.words(), group.named()))
                .toList());
    }

    /** The groups that say what is wanted, not what is excluded. */
    Stream<Group> wanted() {
        return alternatives.stream().flatMap(List::stream).filter(group -> !group.excluded());
    }

    /** A {@code tsquery} for any of several; empty when all are. */
    static String anyOf(List<String> queries) {
        return join(queries, " | ");
    }

    /** A {@code tsquery} for all of several; empty when all are. */
    static String allOf(List<String> queries) {
        return join(queries, " & ");
    }

    /** A {@code tsquery} for an id in the column {@code search}. */
    static String token(String token) {
        return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String join(List<String> queries, String operator) {
        List<String> said = queries.stream()
                .filter(query -> !query.isEmpty())
                .map(query -> "(" + query + ")")
                .toList();
        return String.join(operator, said);
    }
}
