package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himatch.events.CredentialCriterion;
import org.himatch.events.CredentialExpression.AllOf;
import org.himatch.events.CredentialExpression.AnyOf;
import org.himatch.events.CredentialExpression.Holds;
import org.himatch.events.Criteria;
import org.himatch.events.EmploymentType;
import org.himatch.events.HeldSkill;
import org.himatch.events.JobSnapshot;
import org.himatch.events.JobStatus;
import org.himatch.events.PayPeriod;
import org.himatch.events.PayRange;
import org.himatch.events.Schedule;
import org.himatch.events.SkillCriterion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What postings offer and ask, as filters and facets of the postings for a candidate. */
@MatchingServiceTest
class JobFiltersTest {
    private static final String PARTNER = "job-filters";
    private static final UUID CANDIDATE = Samples.id(PARTNER, "candidate");
    private static final UUID CLINIC = Samples.id(PARTNER, "clinic");
    private static final List<String> NAMES = List.of("hourly", "yearly", "silent");

    /** Thirty an hour and 62 400 a year are the same. The hourly job asks most, the silent one least. */
    @BeforeAll
    static void market() {
        Events.save(Samples.candidate(
                PARTNER,
                "candidate",
                List.of(new HeldSkill("epic-him", 5), new HeldSkill("icd-10-pcs", 5)),
                List.of(Samples.inForce("ODS")),
                3));
        Events.save(posting(
                "hourly",
                CLINIC,
                List.of(Schedule.DAY, Schedule.EVENING),
                new PayRange(new BigDecimal("25"), new BigDecimal("30"), "USD", PayPeriod.HOUR),
                LocalDate.of(2027, 4, 1),
                new Criteria(
                        List.of(
                                new SkillCriterion("epic-him", 5, 5, false, true),
                                new SkillCriterion("icd-10-pcs", 5, 5, false, true)),
                        List.of(new CredentialCriterion(
                                new AllOf(List.of(new AnyOf(List.of(new Holds("CTR"), new Holds("CCS"))))), 1, false)),
                        null,
                        null)));
        Events.save(posting(
                "yearly",
                Samples.id(PARTNER, "hospital"),
                List.of(Schedule.NIGHT),
                new PayRange(new BigDecimal("62400"), null, "USD", PayPeriod.YEAR),
                LocalDate.of(2027, 5, 1),
                Samples.asking(new SkillCriterion("epic", 5, 5, false, true))));
        Events.save(posting(
                "silent",
                Samples.id(PARTNER, "hospital"),
                List.of(),
                null,
                null,
                Samples.asking(new SkillCriterion("icd-10-pcs", 5, 1, false, true))));
    }

    private static JobSnapshot posting(
            String name,
            UUID employer,
            List<Schedule> schedules,
            @Nullable PayRange pay,
            @Nullable LocalDate startsOn,
            Criteria criteria) {
        return new JobSnapshot(
                Samples.id(PARTNER, name),
                PARTNER,
                1,
                employer,
                JobStatus.OPEN,
                null,
                "US",
                "OH",
                null,
                List.<EmploymentType>of(),
                schedules,
                pay,
                startsOn,
                criteria);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    payMinimum=30&payCurrency=USD&payPer=HOUR     | hourly yearly
                    payMinimum=62400&payCurrency=USD&payPer=YEAR  | hourly yearly
                    payMinimum=30.01&payCurrency=USD&payPer=HOUR  |
                    payMinimum=0&payCurrency=CAD&payPer=HOUR      |
                    schedule=EVENING&schedule=WEEKEND             | hourly
                    startsFrom=2027-04-02                         | yearly
                    startsBy=2027-04-30                           | hourly
                    startsFrom=2027-05-01&startsBy=2027-05-01     | yearly
                    startsBy=2027-03-31                           |
                    skill=epic                                    | hourly yearly
                    skill=epic-him                                | hourly
                    skill=epic&skill=icd-10-pcs                   | hourly
                    skill=ms-drg                                  |
                    credential=ODS                                | hourly
                    credential=CTR                                | hourly
                    credential=CCS                                | hourly
                    credential=ODS&credential=RHIT                |
                    employerId=CLINIC                             | hourly
                    employerId=0197f0c2-7a10-7c00-8000-000000000001 |
                    """)
    void whatAPostingDoesNotSayPassesNoFilter(String query, @Nullable String expected) {
        List<String> ids = expected == null
                ? List.of()
                : List.of(expected.split(" ", -1)).stream()
                        .map(name -> Samples.id(PARTNER, name).toString())
                        .toList();
        List<String> found = ranked(query.replace("CLINIC", CLINIC.toString()), ids.size())
                .extract()
                .jsonPath()
                .getList("items.jobId");

        assertThat(found).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void facetsCountWhatIsOfferedAndAsked() {
        ranked("facets=schedule&facets=skill&facets=credential&facets=score&limit=1", 3)
                .body("facets.schedule.value", contains("DAY", "EVENING", "NIGHT"))
                .body("facets.skill.value", contains("icd-10-pcs", "epic", "epic-him"))
                .body("facets.skill.count", contains(2, 1, 1))
                .body("facets.credential.value", contains("CCS", "ODS"))
                .body("facets.score.value", contains("90-100"))
                .body("facets.score.count", contains(3));
        ranked("facets=skill&schedule=NIGHT", 1).body("facets.skill.value", contains("epic"));
    }

    private static ValidatableResponse ranked(String query, int total) {
        return As.integrator(PARTNER)
                .queryParam("atLeast", "1")
                .queryParam(
                        "atLeast",
                        NAMES.stream()
                                .map(name -> Samples.id(PARTNER, name) + ":1")
                                .toList())
                .get("/v1/matches/candidates/{candidate}/jobs?" + query, CANDIDATE)
                .then()
                .statusCode(200)
                .body("total", is(total));
    }
}
