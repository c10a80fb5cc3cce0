package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.EmploymentType;
import org.himatch.events.HeldSkill;
import org.himatch.events.Pay;
import org.himatch.events.PayPeriod;
import org.himatch.events.Schedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What candidates want and bring, as filters and facets of a ranking: as parameters, and the same in a body. */
@MatchingServiceTest
class CandidateFiltersTest {
    private static final String PARTNER = "candidate-filters";
    private static final UUID JOB = Samples.id(PARTNER, "job");
    private static final List<String> NAMES = List.of("hourly", "yearly", "dearer", "canadian", "silent");
    private static final List<String> EVERYBODY =
            NAMES.stream().map(name -> Samples.id(PARTNER, name) + ":1").toList();

    /** Thirty an hour and 62 400 a year are the same; the dearer one wants a cent more. */
    @BeforeAll
    static void market() {
        Events.save(Samples.job(PARTNER, "job", Samples.ONE_SKILL));
        Events.save(coder(
                "hourly", 5, 3, wants(EmploymentType.PER_DIEM, Schedule.NIGHT, "30.00", "USD", PayPeriod.HOUR, 4)));
        Events.save(coder(
                "yearly", 4, 8, wants(EmploymentType.FULL_TIME, Schedule.DAY, "62400.00", "USD", PayPeriod.YEAR, 5)));
        Events.save(coder(
                "dearer", 3, 0, wants(EmploymentType.FULL_TIME, Schedule.DAY, "62400.01", "USD", PayPeriod.YEAR, 6)));
        Events.save(coder(
                "canadian", 2, 20, wants(EmploymentType.INTERN, Schedule.WEEKEND, "1.00", "CAD", PayPeriod.HOUR, 7)));
        Events.save(coder("silent", 1, null, CandidatePreferences.NONE));
    }

    private static CandidateSnapshot coder(
            String name, int level, @Nullable Integer years, CandidatePreferences preferences) {
        CandidateSnapshot coder = Samples.candidate(
                PARTNER,
                name,
                List.of(new HeldSkill("icd-10-pcs", level)),
                level == 5 ? List.of(Samples.inForce("CCS")) : List.of(),
                years);
        return Samples.living("OH", preferences, coder);
    }

    /** Available from the first day of a month. */
    private static CandidatePreferences wants(
            EmploymentType type, Schedule schedule, String amount, String currency, PayPeriod per, int month) {
        return new CandidatePreferences(
                null,
                List.of(),
                List.of(type),
                List.of(schedule),
                new Pay(new BigDecimal(amount), currency, per),
                LocalDate.of(2027, month, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    payMaximum=30&payCurrency=USD&payPer=HOUR                | hourly yearly
                    payMaximum=62400&payCurrency=USD&payPer=YEAR             | hourly yearly
                    payMaximum=62400.01&payCurrency=USD&payPer=YEAR          | hourly yearly dearer
                    payMaximum=29.99&payCurrency=USD&payPer=HOUR             |
                    payMaximum=999999999.99&payCurrency=CAD&payPer=HOUR      | canadian
                    employmentType=FULL_TIME                                 | yearly dearer
                    employmentType=INTERN&employmentType=PER_DIEM            | hourly canadian
                    schedule=NIGHT&schedule=WEEKEND                          | hourly canadian
                    schedule=ROTATING                                        |
                    availableBy=2027-03-31                                   |
                    availableBy=2027-04-01                                   | hourly
                    availableBy=2027-06-15                                   | hourly yearly dearer
                    experienceYearsAtLeast=1                                 | hourly yearly canadian
                    experienceYearsAtLeast=9                                 | canadian
                    schedule=DAY&availableBy=2027-05-01                      | yearly
                    employmentType=FULL_TIME&minimumScore=80                 | yearly
                    """)
    void whatSomebodyHasNotSaidPassesNoFilter(String query, @Nullable String expected) {
        ranked("?" + query, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "payMaximum": {"amount": 30, "currency": "USD", "per": "HOUR"}   | hourly yearly
                    "employmentTypes": ["INTERN", "PER_DIEM"]                        | hourly canadian
                    "schedules": ["NIGHT", "WEEKEND"]                                | hourly canadian
                    "availableBy": "2027-04-01"                                      | hourly
                    "experienceYearsAtLeast": 9                                      | canadian
                    "employmentTypes": [], "schedules": ["DAY"], "minimumScore": 80  | yearly
                    """)
    void aBodyTakesTheSameFilters(String filters, String expected) {
        String atLeast = EVERYBODY.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));

        ValidatableResponse response = As.integrator(PARTNER)
                .body("""
                        {"criteria": {"skills": [{"skill": "icd-10-pcs", "importance": 5, "level": 5}]},
                         "filters": {%s}, "atLeast": [%s]}
                        """.formatted(filters, atLeast))
                .post("/v1/matches/rankings")
                .then();

        response.statusCode(200).body("total", is(ids(expected).size())).body("items.candidateId", is(ids(expected)));
    }

    @Test
    void facetsCountWhatIsWantedAndHeldAndScored() {
        ranked("?facets=schedule&facets=skill&facets=score&facets=employmentType&limit=1", null, 5)
                .body("facets.schedule.value", contains("DAY", "NIGHT", "WEEKEND"))
                .body("facets.schedule.count", contains(2, 1, 1))
                .body("facets.skill[0].value", is("icd-10-pcs"))
                .body("facets.skill[0].count", is(5))
                .body("facets.skill.value", hasItem("ms-drg"))
                .body("facets.score.value", contains("90-100", "80-90", "60-70", "40-50", "20-30"))
                .body("facets.score.count", contains(1, 1, 1, 1, 1))
                .body("facets.employmentType.value", containsInAnyOrder("FULL_TIME", "INTERN", "PER_DIEM"));
        ranked("?facets=score&experienceYearsAtLeast=9&limit=1", null, 1)
                .body("facets.score.value", contains("40-50"))
                .body("facets.score.count", contains(1));
    }

    @Test
    void pagesOfAFilterNeitherRepeatNorSkipWhileCandidatesChange() {
        // Given
        String partner = PARTNER + "-changing";
        UUID job = Samples.id(partner, "job");
        Events.save(Samples.job(partner, "job", Samples.ONE_SKILL));
        CandidatePreferences days = wants(EmploymentType.FULL_TIME, Schedule.DAY, "20", "USD", PayPeriod.HOUR, 4);
        List<CandidateSnapshot> coders = Stream.of(5, 4, 3, 2)
                .map(level -> Samples.living("OH", days, Samples.coder(partner, "coder-" + level, level)))
                .toList();
        coders.forEach(Events::save);
        JsonPath first = page(partner, job, null, versions(coders, 1));
        assertThat(first.getInt("total")).isEqualTo(4);

        // When the first of the page before, and one to come, no longer pass
        CandidateSnapshot seen = Samples.at(2, Samples.living("OH", CandidatePreferences.NONE, coders.getFirst()));
        CandidateSnapshot toCome = Samples.at(2, Samples.living("OH", CandidatePreferences.NONE, coders.get(2)));
        Events.save(seen);
        Events.save(toCome);
        JsonPath second = page(partner, job, first.getString("next"), versions(List.of(seen, toCome), 2));

        // Then
        assertThat(first.getList("items.candidateId"))
                .containsExactly(
                        coders.get(0).id().toString(), coders.get(1).id().toString());
        assertThat(second.getList("items.candidateId"))
                .containsExactly(coders.get(3).id().toString());
        assertThat(second.getInt("total")).isEqualTo(2);
    }

    private static List<String> versions(List<CandidateSnapshot> candidates, int version) {
        return candidates.stream().map(it -> it.id() + ":" + version).toList();
    }

    private static JsonPath page(String partner, UUID job, @Nullable String cursor, List<String> atLeast) {
        var request = As.integrator(partner)
                .queryParam("schedule", "DAY")
                .queryParam("limit", 2)
                .queryParam("atLeast", atLeast)
                .queryParam("atLeast", "1");
        if (cursor != null) {
            request = request.queryParam("cursor", cursor);
        }
        return request.get("/v1/matches/jobs/{job}/candidates", job)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void ranked(String query, @Nullable String expected) {
        ranked(query, expected, ids(expected).size()).body("items.candidateId", is(ids(expected)));
    }

    private static ValidatableResponse ranked(String query, @Nullable String expected, int total) {
        return As.integrator(PARTNER)
                .queryParam("atLeast", EVERYBODY)
                .queryParam("atLeast", "1")
                .get("/v1/matches/jobs/{job}/candidates" + query, JOB)
                .then()
                .statusCode(200)
                .body("total", is(total));
    }

    /** In the order of the market, which is that of the scores. */
    private static List<String> ids(@Nullable String names) {
        List<String> ids = new ArrayList<>();
        for (String name : names == null ? List.<String>of() : List.of(names.split(" ", -1))) {
            ids.add(Samples.id(PARTNER, name).toString());
        }
        return ids;
    }
}
