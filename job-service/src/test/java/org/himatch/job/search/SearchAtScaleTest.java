package org.himatch.job.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.himatch.job.JobScope;
import org.himatch.job.JobServiceTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Among 20 000 postings of one partner the indexes are used. It also logs how long typical searches take, for whoever wants
 * to know; nothing depends on it.
 */
@JobServiceTest
@EnabledIfSystemProperty(named = "himatch.long", matches = "true")
class SearchAtScaleTest {
    private static final Logger LOG = Logger.getLogger(SearchAtScaleTest.class);
    private static final String PARTNER = "search-scale";
    private static final JobScope EVERYTHING = new JobScope(PARTNER, null, false);
    private static final JobScope OPEN = new JobScope(PARTNER, null, true);
    private static final int TIMES = 40;

    @Inject
    DataSource dataSource;

    @Inject
    SearchReader reader;

    @Inject
    TextCompiler compiler;

    @Inject
    JobSearchRepository jobs;

    @Inject
    FacetCounts facets;

    @BeforeEach
    void postings() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            boolean there = Sql.of("SELECT EXISTS (SELECT 1 FROM job WHERE partner = ?)", PARTNER)
                    .rows(connection, row -> row.getBoolean(1))
                    .getFirst();
            if (!there) {
                statement.execute(MARKET);
                statement.execute("ANALYZE job");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            q=zebrafish                                       | job_search_text
            q=tumor registrar 1234                            | job_search_text
            skill=seer-staging                                | job_search_text
            sort=newest                                       | job_search_newest
            sort=pay                                          | job_search_pay
            sort=title                                        | job_search_title
            near=Honolulu, HI&withinKm=30                     | job_search_near
            near=21.31,-157.86&withinMiles=10&sort=distance   | job_search_near
            """)
    void theIndexIsUsed(String parameters, String index) throws SQLException {
        // Given
        SearchRequest request = reader.read(parameters(parameters), EVERYTHING);
        try (Connection connection = dataSource.getConnection()) {
            TextQuery text = request.query() == null ? null : compiler.compile(connection, PARTNER, request.query());
            Sql found = JobSearchRepository.found(
                    JobSearchRepository.visible(EVERYTHING, Instant.now()), text, request.filter(), null);

            // When
            String plan = explain(connection, JobSearchRepository.pageQuery(found, request, text, 21));

            // Then
            assertThat(plan).contains(index);
        }
    }

    @Test
    void similarTitlesAreFoundByTheirTrigrams() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String plan = explain(
                    connection, Sql.of("SELECT id FROM job WHERE title %> ? OR city %> ?", "zebrafihs", "zebrafihs"));

            assertThat(plan).contains("job_search_typing");
        }
    }

    @Test
    void saysHowLongTypicalSearchesTake() {
        for (String search : List.of(
                "q=inpatient coder",
                "q=coder",
                "q=zebrafish",
                "q=inpateint",
                "sort=newest",
                "state=OH&employmentType=FULL_TIME",
                "near=Columbus, OH&withinKm=80&sort=distance",
                "q=coder&facets=state,remote,employmentType,schedule,employer,skill,credential,payBand")) {
            SearchRequest request = reader.read(parameters(search), OPEN);
            List<Long> micros = new ArrayList<>();
            long total = 0;
            for (int i = 0; i < TIMES; i++) {
                Instant start = Instant.now();
                total = search(request);
                micros.add(Duration.between(start, Instant.now()).toNanos() / 1000);
            }
            List<Long> sorted = micros.stream().skip(TIMES / 4).sorted().toList();
            LOG.infof(
                    "%s: %d found, p50 %.1f ms, p95 %.1f ms",
                    search,
                    total,
                    sorted.get(sorted.size() / 2) / 1000.0,
                    sorted.get(sorted.size() * 95 / 100) / 1000.0);
        }
    }

    private long search(SearchRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.inSnapshot(connection -> {
                    Sql visible = JobSearchRepository.visible(OPEN, Instant.now());
                    TextQuery text =
                            request.query() == null ? null : compiler.compile(connection, PARTNER, request.query());
                    Sql found = JobSearchRepository.found(visible, text, request.filter(), null);
                    jobs.page(connection, found, request, text, 21);
                    facets.count(
                            connection,
                            request.facets(),
                            facet -> JobSearchRepository.found(visible, text, request.filter(), facet));
                    return jobs.count(connection, found);
                }));
    }

    private static String explain(Connection connection, Sql sql) throws SQLException {
        return Sql.of("EXPLAIN ").then(sql).rows(connection, row -> row.getString(1)).stream()
                .collect(Collectors.joining("\n"));
    }

    private static SearchParameters parameters(String text) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String parameter : text.split("&")) {
            String[] parts = parameter.split("=", 2);
            given.computeIfAbsent(parts[0], ignored -> new ArrayList<>()).add(parts[1]);
        }
        assertThat(Set.of("q", "skill", "sort", "near", "withinKm", "withinMiles", "state", "employmentType", "facets"))
                .containsAll(given.keySet());
        SearchParameters parameters = new SearchParameters();
        parameters.q = given.getOrDefault("q", List.of());
        parameters.skill = given.getOrDefault("skill", List.of());
        parameters.sort = given.getOrDefault("sort", List.of());
        parameters.near = given.getOrDefault("near", List.of());
        parameters.withinKm = given.getOrDefault("withinKm", List.of());
        parameters.withinMiles = given.getOrDefault("withinMiles", List.of());
        parameters.state = given.getOrDefault("state", List.of());
        parameters.employmentType = given.getOrDefault("employmentType", List.of());
        parameters.facets = given.getOrDefault("facets", List.of());
        return parameters;
    }

    /** Titles, places, skills and texts in turn, with different periods; one posting in a thousand has the odd word. */
    private static final String MARKET = """
            INSERT INTO employer (id, partner, version, created, changed, name)
            SELECT gen_random_uuid(), 'search-scale', 1, now(), now(), 'Hospital ' || number
            FROM generate_series(1, 200) number;
            INSERT INTO job (id, partner, version, created, changed, opened, employer_id, title, description, status,
              country, state, city, remote, employment_types, schedules, pay_minimum, pay_maximum, pay_currency, pay_per,
              criteria)
            SELECT gen_random_uuid(), 'search-scale', 1, now(), now(), now() - number * interval '1 minute',
              employers.ids[1 + number % 200],
              (ARRAY['Inpatient coder', 'Outpatient coder', 'Cancer registrar', 'CDI specialist', 'Privacy officer',
                'Release of information specialist', 'Data analyst', 'Coding auditor', 'Medical biller',
                'Records clerk', 'Epic HIM analyst'])[1 + number % 11] || ' ' || number
                || CASE WHEN number % 1000 = 0 THEN ' zebrafish' ELSE '' END,
              '<p>Requisition ' || number || '. ' || repeat('You work with records, codes and people, carefully, in '
                || 'a team that reviews ICD-10-CM and CPT coding of encounters and follows policy. ', 3 + number % 5)
                || '</p>',
              CASE WHEN number % 7 = 0 THEN 'DRAFT' ELSE 'OPEN' END,
              'US', places.states[1 + number % 377], places.cities[1 + number % 377], number % 3 = 0,
              ARRAY[(ARRAY['FULL_TIME', 'PART_TIME', 'PER_DIEM'])[1 + number % 3]],
              ARRAY[(ARRAY['DAY', 'NIGHT'])[1 + number % 2]],
              20 + number % 30, 30 + number % 40, 'USD', 'HOUR',
              jsonb_build_object(
                'skills', jsonb_build_array(
                  jsonb_build_object('skill', (ARRAY['icd-10-cm', 'icd-10-pcs', 'cpt', 'ms-drg', 'hipaa-privacy-rule', 'sql',
                    'release-of-information'])[1 + number % 7], 'importance', 3, 'level', 3, 'essential', true,
                    'acceptRelated', true),
                  jsonb_build_object('skill', CASE WHEN number % 500 = 0 THEN 'seer-staging' ELSE 'ehr-use' END,
                    'importance', 2, 'level', 2, 'essential', false, 'acceptRelated', true)),
                'credentials', jsonb_build_array(jsonb_build_object('expression',
                  (ARRAY['CCS', 'RHIT', 'CPC', 'ODS', 'CHPS'])[1 + number % 5], 'importance', 3, 'essential', false)))
            FROM generate_series(1, 20000) number,
              (SELECT array_agg(id) AS ids FROM employer WHERE partner = 'search-scale') employers,
              (SELECT array_agg(state ORDER BY state, city) AS states, array_agg(city ORDER BY state, city) AS cities
               FROM place) places
            """;
}
