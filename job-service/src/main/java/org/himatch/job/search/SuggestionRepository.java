package org.himatch.job.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.himatch.job.search.Suggestions.Kind;
import org.himatch.job.search.Suggestions.Suggestion;

/** What the visible postings have that begins, or nearly begins, as somebody is typing. */
@ApplicationScoped
class SuggestionRepository {
    /** How much of what was typed a name must have of its trigrams to be looked at. */
    private static final String SIMILAR = "0.3";

    /** What can be suggested: what is compared with the typed text, what is shown for it, and its id. */
    private record Source(Kind kind, String compared, String shown, String id) {}

    private static final List<Source> SOURCES = List.of(
            new Source(Kind.TITLE, "job.title", "job.title", "NULL::uuid"),
            new Source(Kind.EMPLOYER, "employer.name", "employer.name", "employer.id"),
            new Source(Kind.PLACE, "job.city", "concat_ws(', ', job.city, job.state)", "NULL::uuid"));

    /** Of each kind but skills, what has a word that begins so; what begins so itself first, then the most frequent. */
    List<Suggestion> beginning(Connection connection, Sql visible, String typed, int limit) throws SQLException {
        String pattern = typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        int comma = pattern.indexOf(',');
        String ofCity = comma < 0 ? pattern : pattern.substring(0, comma) + "%";
        return each(source -> {
                    String name = source.kind() == Kind.PLACE ? ofCity : pattern;
                    return group(
                            source,
                            visible,
                            Sql.of(
                                    "(%1$s ILIKE ? OR %1$s ILIKE ?) AND ' ' || %2$s ILIKE ?"
                                            .formatted(source.compared, source.shown),
                                    name,
                                    "% " + name,
                                    "% " + pattern),
                            Sql.of("bool_or(" + source.shown + " ILIKE ?)::integer", pattern),
                            limit);
                })
                .rows(connection, SuggestionRepository::suggestion);
    }

    /** Of each kind but skills, what has words similar to the typed text, the most similar first. */
    List<Suggestion> similar(Connection connection, Sql visible, String typed, int limit) throws SQLException {
        Sql.of("SELECT set_config('pg_trgm.word_similarity_threshold', ?, true)", SIMILAR)
                .rows(connection, row -> row.getString(1));
        return each(source -> group(
                        source,
                        visible,
                        Sql.of(source.compared + " %> ?", typed),
                        Sql.of("max(word_similarity(?, " + source.compared + "))", typed),
                        limit))
                .rows(connection, SuggestionRepository::suggestion);
    }

    /** Which of these skills a visible posting asks for. */
    Set<String> asked(Connection connection, Sql visible, Collection<String> skills) throws SQLException {
        if (skills.isEmpty()) {
            return Set.of();
        }
        String tokens = TextQuery.anyOf(skills.stream()
                .map(CatalogueNames::skillToken)
                .map(TextQuery::token)
                .toList());
        return new TreeSet<>(Sql.of(
                        "SELECT DISTINCT skill FROM job, unnest(job.asked_skills) AS skill"
                                + " WHERE job.search @@ ?::tsquery AND skill = ANY (?) AND ",
                        tokens,
                        List.copyOf(skills))
                .then(visible)
                .rows(connection, row -> row.getString(1)));
    }

    private static Sql each(Function<Source, Sql> select) {
        return Sql.of("SELECT kind, text, id FROM (")
                .then(Sql.join(
                        SOURCES.stream().map(select).map(Sql::inParentheses).toList(), " UNION ALL "))
                .then(") AS suggestion (kind, text, id, rank, number) ORDER BY rank DESC, number DESC, text, id");
    }

    private static Sql group(Source source, Sql visible, Sql condition, Sql rank, int limit) {
        String from = source.kind == Kind.EMPLOYER ? "job JOIN employer ON employer.id = job.employer_id" : "job";
        return Sql.of("SELECT '" + source.kind.name() + "', min(" + source.shown + "), " + source.id + ", ")
                .then(rank)
                .then(" AS rank, count(*) AS number FROM " + from + " WHERE ")
                .then(condition)
                .then(" AND ")
                .then(visible)
                .then(
                        " GROUP BY lower(" + source.shown + "), " + source.id
                                + " ORDER BY rank DESC, number DESC, 2 LIMIT ?",
                        limit);
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        return new Suggestion(Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3));
    }
}
