package org.himatch.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himatch.ranking.Terms;

/** PostgreSQL by one statement: filters as semi-joins on covering indexes, the score by a join and two groupings. */
final class PostgresContestant implements Contestant<Question> {

    static final String NAME = "PostgreSQL";

    private final Connection connection;

    PostgresContestant(Connection connection) {
        this.connection = connection;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer answer(Question question) {
        if (question.asked().includeNearMisses()) {
            throw new IllegalArgumentException("near misses are not asked of PostgreSQL");
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql(question))) {
            int total = 0;
            List<Integer> scores = new ArrayList<>();
            while (rows.next()) {
                scores.add(rows.getInt(1));
                total = rows.getInt(2);
            }
            return new Answer(total, scores);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sql(Question question) {
        String years = IntStream.of(question.pointsByYears())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",", "(ARRAY[", "])"))
                + "[least(e.years, " + (question.pointsByYears().length - 1) + ") + 1]";
        String among = question.isOpenToAll() ? "" : "JOIN eligible e ON e.id = h.candidate";
        return """
                WITH eligible AS MATERIALIZED (SELECT c.id, c.years FROM candidate c WHERE %s),
                worth (criterion, skill, level, points) AS (VALUES %s),
                best AS (
                    SELECT h.candidate, w.criterion, max(w.points) AS points
                    FROM worth w JOIN holding h ON h.skill = w.skill AND h.level = w.level %s
                    GROUP BY h.candidate, w.criterion),
                skilled AS (SELECT candidate, sum(points) AS points FROM best GROUP BY candidate),
                scored AS (
                    SELECT (coalesce(s.points, 0) + %d + %s)::int AS score
                    FROM eligible e LEFT JOIN skilled s ON s.candidate = e.id)
                SELECT score, count(*) OVER () FROM scored WHERE score >= %d ORDER BY score DESC LIMIT %d
                """.formatted(
                        eligible(question),
                        worth(question),
                        among,
                        question.pointsOfCredentials(),
                        years,
                        question.least(),
                        Question.PAGE);
    }

    private static String worth(Question question) {
        List<String> rows = new ArrayList<>();
        for (int criterion = 0; criterion < question.skills().size(); criterion++) {
            for (Map.Entry<String, int[]> worth :
                    question.skills().get(criterion).worth().entrySet()) {
                for (int level = 1; level <= Question.LEVELS; level++) {
                    rows.add("(%d, '%s', %d::int2, %d)"
                            .formatted(criterion, worth.getKey(), level, worth.getValue()[level]));
                }
            }
        }
        return String.join(", ", rows);
    }

    private static String eligible(Question question) {
        List<String> all = new ArrayList<>(List.of("true"));
        Terms terms = question.terms();
        if (Boolean.TRUE.equals(terms.remote())) {
            all.add("c.remote");
        } else if (terms.state() != null) {
            all.add("c.id IN (SELECT candidate FROM site WHERE state IN ('%s', '*'))".formatted(terms.state()));
        }
        if (terms.pay() != null) {
            all.add("c.pay <= " + terms.pay().upperEnd().yearly());
        }
        if (!terms.employmentTypes().isEmpty()) {
            int mask = terms.employmentTypes().stream()
                    .mapToInt(type -> 1 << type.ordinal())
                    .sum();
            all.add("(c.types & %d) <> 0".formatted(mask));
        }
        if (terms.startsOn() != null) {
            all.add("c.starts <= " + terms.startsOn().toEpochDay());
        }
        for (Question.Credential asked : question.credentials()) {
            all.add(asked.anyOf().stream()
                    .map("'%s'"::formatted)
                    .collect(Collectors.joining(
                            ", ", "c.id IN (SELECT candidate FROM credential WHERE code IN (", "))")));
        }
        for (Question.Skill asked : question.skills()) {
            if (asked.essential()) {
                all.add(asked.enough().entrySet().stream()
                        .map(it -> "SELECT candidate FROM holding WHERE skill = '%s' AND level >= %d"
                                .formatted(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(" UNION ALL ", "c.id IN (", ")")));
            }
        }
        return String.join(" AND ", all);
    }
}
