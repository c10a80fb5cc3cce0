package org.himatch.job.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.himatch.api.posting.PayRangeBody;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.PayPeriod;
import org.himatch.events.Schedule;
import org.himatch.events.SkillCriterion;
import org.jspecify.annotations.Nullable;

/**
 * A found posting as the database shows it.
 *
 * @param key what it was sorted by, as a cursor holds it
 * @param place where the work is
 * @param credentials codes of the credentials asked for, in any branch
 * @param plain the description without markup; {@code null} when there is none
 * @param marked the same with the matched words marked, and other characters between words
 * @param metres how far it is from the middle of the circle; {@code null} without a circle or a known place
 * @param relevance in millionths; {@code null} when nothing was typed
 */
record FoundRow(
        String key,
        UUID id,
        UUID employerId,
        String employerName,
        String title,
        JobStatus status,
        FoundJob.Place place,
        @Nullable PayRangeBody pay,
        List<EmploymentType> employmentTypes,
        List<Schedule> schedules,
        @Nullable Instant opened,
        @Nullable Instant validThrough,
        @Nullable LocalDate startsOn,
        List<SkillCriterion> skills,
        List<String> credentials,
        @Nullable String plain,
        @Nullable String marked,
        @Nullable Integer metres,
        @Nullable Integer relevance) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<SkillCriterion>> SKILLS = new TypeReference<>() {};

    /** Reads the columns that {@link JobSearchRepository#page} selects. */
    static FoundRow read(ResultSet row, SearchSort sort) throws SQLException {
        return new FoundRow(
                sort.keyOf(row),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                JobStatus.valueOf(row.getString(6)),
                new FoundJob.Place(
                        row.getString(7), row.getString(8), row.getString(9), row.getObject(10, Boolean.class)),
                pay(row.getBigDecimal(11), row.getBigDecimal(12), row.getString(13), row.getString(14)),
                texts(row, 15).stream().map(EmploymentType::valueOf).toList(),
                texts(row, 16).stream().map(Schedule::valueOf).toList(),
                moment(row, 17),
                moment(row, 18),
                row.getObject(19, LocalDate.class),
                skills(row.getString(20)),
                texts(row, 21),
                row.getString(22),
                row.getString(23),
                row.getObject(24, Integer.class),
                row.getObject(25, Integer.class));
    }

    private static @Nullable PayRangeBody pay(
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String currency,
            @Nullable String per) {
        return currency == null || per == null
                ? null
                : new PayRangeBody(minimum, maximum, currency, PayPeriod.valueOf(per));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).toList();
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static List<SkillCriterion> skills(@Nullable String json) {
        try {
            return json == null ? List.of() : MAPPER.readValue(json, SKILLS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row with unreadable criteria", e);
        }
    }
}
