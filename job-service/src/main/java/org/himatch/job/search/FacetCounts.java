package org.himatch.job.search;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.Skill;
import org.himatch.job.search.Facets.Count;

/** Counts what was found. */
@Singleton
class FacetCounts {
    private static final int TOP = 20;
    private static final int ALL = 1000;
    /** Pay bands are this wide, a year, in units of the currency; the last one is open. */
    private static final int BAND = 20_000;

    private static final int LAST_BAND = 10;

    private final Catalogue catalogue;

    FacetCounts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The counts of some facets.
     *
     * @param found the condition on the table {@code job} for a facet: without that facet's own filters
     */
    Facets count(Connection connection, Set<Facet> wanted, Function<Facet, Sql> found) throws SQLException {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : wanted) {
            counts.put(facet, named(facet, counts(connection, facet, found.apply(facet))));
        }
        return new Facets(
                counts.get(Facet.STATE),
                counts.get(Facet.REMOTE),
                counts.get(Facet.EMPLOYMENT_TYPE),
                counts.get(Facet.SCHEDULE),
                counts.get(Facet.EMPLOYER),
                counts.get(Facet.SKILL),
                counts.get(Facet.CREDENTIAL),
                counts.get(Facet.PAY_BAND),
                counts.get(Facet.STATUS));
    }

    private static List<Count> counts(Connection connection, Facet facet, Sql found) throws SQLException {
        return switch (facet) {
            case STATE -> values(connection, "job.state", "", "job.state IS NOT NULL", found, ALL);
            case REMOTE -> values(connection, "job.remote IS TRUE", "", "true", found, ALL);
            case STATUS -> values(connection, "job.status", "", "true", found, ALL);
            case EMPLOYER ->
                Sql.of("SELECT employer.id, counted.number, employer.name FROM (SELECT employer_id,"
                                + " count(*) AS number FROM job WHERE ")
                        .then(found)
                        .then(
                                " GROUP BY employer_id ORDER BY number DESC, employer_id LIMIT ?) AS counted"
                                        + " JOIN employer ON employer.id = counted.employer_id"
                                        + " ORDER BY counted.number DESC, employer.id",
                                TOP)
                        .rows(connection, row -> new Count(row.getString(1), row.getString(3), row.getLong(2)));
            case EMPLOYMENT_TYPE -> elements(connection, "job.employment_types", found, ALL);
            case SCHEDULE -> elements(connection, "job.schedules", found, ALL);
            case SKILL -> elements(connection, "job.asked_skills", found, TOP);
            case CREDENTIAL -> elements(connection, "job.asked_credentials", found, TOP);
            case PAY_BAND -> payBands(connection, found);
        };
    }

    private static List<Count> elements(Connection connection, String column, Sql found, int most) throws SQLException {
        return values(connection, "element", ", unnest(" + column + ") AS element", "true", found, most);
    }

    private static List<Count> values(
            Connection connection, String value, String more, String said, Sql found, int most) throws SQLException {
        return Sql.of("SELECT (" + value + ")::text AS value, count(*) AS number FROM job" + more + " WHERE " + said
                        + " AND ")
                .then(found)
                .then(" GROUP BY value ORDER BY number DESC, value LIMIT ?", most)
                .rows(connection, row -> new Count(row.getString(1), null, row.getLong(2)));
    }

    private static List<Count> payBands(Connection connection, Sql found) throws SQLException {
        return Sql.of(
                        "SELECT job.pay_currency AS currency, least(floor(job.pay_yearly / ?), ?)::integer AS band,"
                                + " count(*) FROM job WHERE job.pay_yearly IS NOT NULL AND ",
                        BAND,
                        LAST_BAND)
                .then(found)
                .then(" GROUP BY currency, band ORDER BY currency, band")
                .rows(connection, row -> {
                    int band = row.getInt(2);
                    String to = band == LAST_BAND ? "" : String.valueOf((band + 1) * BAND);
                    return new Count(row.getString(1) + ":" + band * BAND + "-" + to, null, row.getLong(3));
                });
    }

    private List<Count> named(Facet facet, List<Count> counts) {
        return switch (facet) {
            case SKILL ->
                withNames(counts, id -> catalogue.skill(id).map(Skill::name).orElse(id));
            case CREDENTIAL ->
                withNames(
                        counts,
                        code -> catalogue.credential(code).map(Credential::name).orElse(code));
            default -> counts;
        };
    }

    private static List<Count> withNames(List<Count> counts, UnaryOperator<String> name) {
        return counts.stream()
                .map(count -> new Count(count.value(), name.apply(count.value()), count.count()))
                .toList();
    }
}
