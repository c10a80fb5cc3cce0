package org.himatch.job.search;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himatch.catalogue.Typing;
import org.himatch.job.search.WebQuery.Term;

/**
 * Finds what was meant by words that no posting has: the word with the fewest slips of the fingers among those of similar
 * titles and cities that the caller can see, and of the catalogue's names. A word that somebody has put in quotation marks or
 * excluded is meant as it is.
 */
@Singleton
class Corrector {
    private static final int MOST_WORDS = 10;
    private static final int MOST_TITLES = 50;
    private static final int MOST_TRIED = 5;
    /** How much of a word's trigrams a title must have to be looked at: a slip costs three or four. */
    private static final String SIMILAR = "0.3";

    private final TextCompiler compiler;
    private final CatalogueNames names;
    private final JobSearchRepository jobs;

    Corrector(TextCompiler compiler, CatalogueNames names, JobSearchRepository jobs) {
        this.compiler = compiler;
        this.names = names;
        this.jobs = jobs;
    }

    /** Words of the query and what was meant instead; empty when nothing is better. */
    Map<String, String> corrections(Connection connection, String partner, Sql visible, WebQuery query)
            throws SQLException {
        Map<String, String> corrections = new LinkedHashMap<>();
        List<String> words = query.alternatives().stream()
                .flatMap(List::stream)
                .filter(term -> !term.quoted() && !term.excluded())
                .map(Term::text)
                .distinct()
                .filter(word -> Typing.forgiven(String.join("", CatalogueNames.words(word))) > 0)
                .limit(MOST_WORDS)
                .toList();
        for (String word : words) {
            if (isMissing(connection, partner, visible, word)) {
                meant(connection, partner, visible, word).ifPresent(meant -> corrections.put(word, meant));
            }
        }
        return corrections;
    }

    private Optional<String> meant(Connection connection, String partner, Sql visible, String word)
            throws SQLException {
        String typed = String.join("", CatalogueNames.words(word));
        int atMost = Typing.forgiven(typed);
        Set<String> known = new LinkedHashSet<>(similar(connection, visible, typed));
        known.addAll(names.words());
        List<String> nearest = known.stream()
                .filter(other -> Typing.slips(typed, other, atMost) <= atMost)
                .sorted(Comparator.comparingInt((String other) -> Typing.slips(typed, other, atMost))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_TRIED)
                .toList();
        for (String other : nearest) {
            if (!isMissing(connection, partner, visible, other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** The words of titles and cities that have one like this; found by their trigrams. */
    private static List<String> similar(Connection connection, Sql visible, String word) throws SQLException {
        Sql.of("SELECT set_config('pg_trgm.word_similarity_threshold', ?, true)", SIMILAR)
                .rows(connection, row -> row.getString(1));
        return Sql.of(
                        "SELECT concat_ws(' ', job.title, job.city) FROM job WHERE (job.title %> ? OR job.city %> ?) AND ",
                        word, word)
                .then(visible)
                .then(
                        " ORDER BY greatest(word_similarity(?, job.title), word_similarity(?, job.city)) DESC, job.id"
                                + " LIMIT ?",
                        word,
                        word,
                        MOST_TITLES)
                .rows(connection, row -> row.getString(1))
                .stream()
                .flatMap(text -> CatalogueNames.words(text).stream())
                .distinct()
                .toList();
    }

    private boolean isMissing(Connection connection, String partner, Sql visible, String word) throws SQLException {
        TextQuery query =
                compiler.compile(connection, partner, new WebQuery(List.of(List.of(new Term(word, false, false)))));
        return !query.alternatives().isEmpty()
                && !jobs.exists(connection, visible.then(" AND ").then(query.condition()));
    }
}
