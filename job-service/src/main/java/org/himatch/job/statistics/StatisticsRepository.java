package org.himatch.job.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.himatch.events.JobStatus;
import org.jspecify.annotations.Nullable;

/** Counts in the database, in one statement: every number is of the same moment. */
@ApplicationScoped
class StatisticsRepository {
    private static final TypeReference<List<PostingStatistics.Asked>> ASKED = new TypeReference<>() {};

    /** Parameters: partner, employer or null, now. */
    private static final String SQL = """
            WITH given AS (
              SELECT ?::text AS partner, ?::uuid AS employer, ?::timestamptz AS now
            ), posting AS (
              SELECT job.*, pay_currency IS NOT NULL AS paid, now,
                     CASE WHEN status IN ('OPEN', 'PAUSED') AND valid_through <= now THEN 'EXPIRED' ELSE status END
                       AS stands
              FROM job, given
              WHERE job.partner = given.partner AND (given.employer IS NULL OR job.employer_id = given.employer)
            ), way AS (
              SELECT job_id,
                     max(moved) FILTER (WHERE to_status = 'OPEN' AND from_status IS DISTINCT FROM 'PAUSED') AS opened,
                     max(moved) FILTER (WHERE to_status = 'FILLED' AND from_status IS NOT NULL) AS filled
              FROM job_move WHERE job_id IN (SELECT id FROM posting)
              GROUP BY job_id
            ), spell AS (
              SELECT stands,
                     (extract(epoch FROM CASE stands WHEN 'FILLED' THEN filled ELSE now END
                                         - coalesce(way.opened, posting.opened)) / 86400)::float8 AS days
              FROM posting LEFT JOIN way ON way.job_id = posting.id
              WHERE stands IN ('OPEN', 'FILLED')
            ), open AS (
              SELECT * FROM posting WHERE stands = 'OPEN'
            ), skill AS (
              SELECT asked ->> 'skill' AS id, count(DISTINCT open.id) AS postings
              FROM open, jsonb_array_elements(criteria -> 'skills') asked
              GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10
            ), credential AS (
              SELECT code #>> '{}' AS id, count(DISTINCT open.id) AS postings
              FROM open, jsonb_path_query(criteria, 'strict $.credentials[*].expression.** ? (@.type() == "string")') code
              GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10
            )
            SELECT
              (SELECT jsonb_object_agg(stands, n) FROM (SELECT stands, count(*) AS n FROM posting GROUP BY 1) s)
                AS by_status,
              (SELECT count(*) FROM posting WHERE opened > now - interval '720 hours') AS opened_30,
              (SELECT count(*) FROM posting WHERE opened > now - interval '2160 hours') AS opened_90,
              (SELECT count(days) FROM spell WHERE stands = 'FILLED') AS filled,
              (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FROM spell WHERE stands = 'FILLED')
                AS fill_median,
              (SELECT percentile_cont(0.9) WITHIN GROUP (ORDER BY days) FROM spell WHERE stands = 'FILLED')
                AS fill_90,
              (SELECT count(days) FROM spell WHERE stands = 'OPEN') AS open_known,
              (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FROM spell WHERE stands = 'OPEN')
                AS open_median,
              (SELECT max(days) FROM spell WHERE stands = 'OPEN') AS open_maximum,
              (SELECT count(*) FROM posting WHERE stands IN ('OPEN', 'PAUSED')
                AND valid_through <= now + interval '168 hours') AS expiring_7,
              (SELECT count(*) FROM posting WHERE stands IN ('OPEN', 'PAUSED')
                AND valid_through <= now + interval '720 hours') AS expiring_30,
              (SELECT count(*) FROM open) AS open,
              (SELECT count(*) FROM open WHERE paid) AS paid,
              (SELECT count(*) FROM open WHERE remote) AS remote,
              (SELECT jsonb_agg(jsonb_build_object('id', id, 'postings', postings) ORDER BY postings DESC, id)
                FROM skill) AS skills,
              (SELECT jsonb_agg(jsonb_build_object('id', id, 'postings', postings) ORDER BY postings DESC, id)
                FROM credential) AS credentials
            """;

    private final DataSource dataSource;
    private final ObjectMapper mapper;

    StatisticsRepository(DataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    /**
     * Counts. Needs a transaction.
     *
     * @param only this employer's postings; all of the partner's when {@code null}
     * @param named the employer that the answer names
     */
    PostingStatistics read(String partner, @Nullable UUID only, @Nullable UUID named, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setString(1, partner);
            select.setObject(2, only, Types.OTHER);
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return statistics(row, named, now);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("statistics cannot be read", e);
        }
    }

    private PostingStatistics statistics(ResultSet row, @Nullable UUID named, Instant now) throws SQLException {
        Map<JobStatus, Long> byStatus = byStatus(row.getString("by_status"));
        long open = row.getLong("open");
        return new PostingStatistics(
                named,
                now,
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus,
                new PostingStatistics.Opened(row.getLong("opened_30"), row.getLong("opened_90")),
                new PostingStatistics.DaysToFill(row.getLong("filled"), days(row, "fill_median"), days(row, "fill_90")),
                new PostingStatistics.DaysOpen(
                        row.getLong("open_known"), days(row, "open_median"), days(row, "open_maximum")),
                new PostingStatistics.Expiring(row.getLong("expiring_7"), row.getLong("expiring_30")),
                new PostingStatistics.Open(
                        open,
                        share(row.getLong("paid"), open),
                        share(row.getLong("remote"), open),
                        asked(row.getString("skills")),
                        asked(row.getString("credentials"))));
    }

    private Map<JobStatus, Long> byStatus(@Nullable String json) {
        Map<JobStatus, Long> counts = new EnumMap<>(JobStatus.class);
        for (JobStatus status : JobStatus.values()) {
            counts.put(status, 0L);
        }
        if (json != null) {
            counts.putAll(read(json, new TypeReference<Map<JobStatus, Long>>() {}));
        }
        return counts;
    }

    private List<PostingStatistics.Asked> asked(@Nullable String json) {
        return json == null ? List.of() : read(json, ASKED);
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts that are none", e);
        }
    }

    private static @Nullable Double days(ResultSet row, String column) throws SQLException {
        double days = row.getDouble(column);
        return row.wasNull() ? null : Math.rint(days * 100) / 100;
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : Math.rint(10_000.0 * part / whole) / 10_000;
    }
}
