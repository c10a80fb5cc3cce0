package org.himatch.job.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.himatch.job.JobScope;
import org.himatch.job.search.SearchFilter.Condition;
import org.jspecify.annotations.Nullable;

/** Searches the postings' table. Every query is bound to what the caller can see. */
@ApplicationScoped
class JobSearchRepository {
    private final DataSource dataSource;

    JobSearchRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does something with the database as it is now: what is counted is what is shown. Needs a transaction of its own. */
    <T> T inSnapshot(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                // Each search is planned for its own words: a plan for any would read every tsquery again for every
                // row.
                statement.execute("SET LOCAL plan_cache_mode = force_custom_plan");
            }
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the postings cannot be searched", e);
        }
    }

    /** That a posting of the table {@code job} is visible for a caller. */
    static Sql visible(JobScope scope, Instant now) {
        Sql visible = Sql.of("job.partner = ?", scope.partner());
        if (scope.employer() != null) {
            visible = visible.then(" AND job.employer_id = ?", scope.employer());
        }
        return scope.openOnly()
                ? visible.then(
                        " AND job.status = 'OPEN' AND (job.valid_through IS NULL OR job.valid_through > ?)",
                        now.atOffset(ZoneOffset.UTC))
                : visible;
    }

    /**
     * That a posting of the table {@code job} is found.
     *
     * @param without the facet whose own conditions are left out, if any
     */
    static Sql found(Sql visible, @Nullable TextQuery text, SearchFilter filter, @Nullable Facet without) {
        List<Sql> conditions = new ArrayList<>(List.of(visible));
        if (text != null) {
            conditions.add(text.alternatives().isEmpty() ? Sql.of("false") : text.condition());
        }
        filter.conditions().stream()
                .filter(condition -> without == null || condition.facet() != without)
                .map(Condition::sql)
                .forEach(conditions::add);
        return Sql.join(conditions, " AND ");
    }

    long count(Connection connection, Sql found) throws SQLException {
        return Sql.of("SELECT count(*) FROM job WHERE ")
                .then(found)
                .rows(connection, row -> row.getLong(1))
                .getFirst();
    }

    boolean exists(Connection connection, Sql found) throws SQLException {
        return Sql.of("SELECT EXISTS (SELECT 1 FROM job WHERE ")
                .then(found)
                .then(")")
                .rows(connection, row -> row.getBoolean(1))
                .getFirst();
    }

    /** Up to {@code count} found postings from behind the cursor on, in their order. */
    List<FoundRow> page(Connection connection, Sql found, SearchRequest request, @Nullable TextQuery text, int count)
            throws SQLException {
        return pageQuery(found, request, text, count).rows(connection, row -> FoundRow.read(row, request.sort()));
    }

    static Sql pageQuery(Sql found, SearchRequest request, @Nullable TextQuery text, int count) {
        Near near = request.filter().place().near();
        Sql places = Sql.of("SELECT job.id, ")
                .then(request.sort().key(text, near))
                .then(" AS key FROM job WHERE ")
                .then(found);
        Sql page = Sql.of("SELECT id, key FROM (").then(places).then(") AS place");
        if (request.cursor() != null) {
            page = page.then(" WHERE ").then(request.sort().behind(request.cursor()));
        }
        page = page.then(" ORDER BY " + request.sort().order() + " LIMIT ?", count);
        Sql relevance = text == null ? Sql.of("NULL::integer") : text.relevance();
        Sql distance = near == null ? Sql.of("NULL::integer") : near.metres();
        Sql excerpt = text == null || text.marked().isEmpty()
                ? Sql.of("search_plain(job.description)")
                : Sql.of(
                        "ts_headline('pg_catalog.english', search_words(translate(search_plain(job.description), ?, '')),"
                                + " ?::tsquery, ?)",
                        Excerpts.MARKS,
                        text.marked(),
                        "HighlightAll=true,StartSel=" + Excerpts.START + ",StopSel=" + Excerpts.END);
        return Sql.of(
                        "SELECT page.key, job.id, job.employer_id, employer.name, job.title, job.status, job.country,"
                                + " job.state, job.city, job.remote, job.pay_minimum, job.pay_maximum, job.pay_currency,"
                                + " job.pay_per, job.employment_types, job.schedules, job.opened, job.valid_through,"
                                + " job.starts_on, job.criteria -> 'skills', job.asked_credentials,"
                                + " translate(search_plain(job.description), ?, ''), ",
                        Excerpts.MARKS)
                .then(excerpt)
                .then(", ")
                .then(distance)
                .then(", ")
                .then(relevance)
                .then(" FROM (")
                .then(page)
                .then(") AS page JOIN job USING (id) JOIN employer ON employer.id = job.employer_id ORDER BY "
                        + request.sort().order().replace("id", "job.id"));
    }

    /** Something done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
