package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a job asks is found again, whether it fits the room of a row or not. */
class AsksTest {

    private static final Vocabulary VOCABULARY = vocabulary();

    @Test
    void everyRowAsksWhatItsJobDoes() {
        // Given rows around the number that fits, in no order
        Scorer scorer = new Scorer(VOCABULARY);
        AskedSkills asked = new AskedSkills(VOCABULARY.skills());
        List<JobArrival> jobs = Stream.of(3, 30, 11, 12, 9, 10, 40, 13, 1, 8, 30)
                .map(skills -> JobArrival.of(job(skills), scorer, asked, VOCABULARY.credentials()))
                .toList();
        List<CredentialExpression> expressions = new ArrayList<>();

        // When
        Asks asks = new Asks(jobs, expression -> {
            expressions.add(expression);
            return expressions.size() - 1;
        });

        // Then
        for (int row = 0; row < jobs.size(); row++) {
            JobArrival job = jobs.get(row);
            assertThat(Arrays.copyOfRange(asks.numbers(), asks.skills(row), asks.skillsEnd(row)))
                    .isEqualTo(job.asks());
            assertThat(asks.besideSkills(row)).isEqualTo(job.besideSkills());
            assertThat(Arrays.stream(asks.numbers(), asks.credentials(row), asks.end(row))
                            .mapToObj(packed -> expressions.get(Asks.what(packed)))
                            .toList())
                    .isEqualTo(job.job().criteria().credentials().stream()
                            .map(CredentialCriterion::expression)
                            .toList());
            for (int years = 0; years < 7; years++) {
                CompiledExperience experience = job.compiled().experience();
                assertThat(asks.pointsOfYears(row, years)).isEqualTo(experience == null ? 0 : experience.points(years));
            }
        }
        assertThat(asks.fetch(IntStream.range(0, jobs.size()).toArray(), jobs.size()))
                .isNotZero();
    }

    /** Two credentials, and years when the number of skills is even. */
    private static Job job(int skills) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < skills; i++) {
            criteria.add(Samples.asks("skill-" + i, 3, 1 + i % 5));
        }
        criteria.add(Samples.asks(Samples.holds("A"), 2));
        criteria.add(Samples.asks(Samples.anyOf("A", "B-" + skills), 3));
        if (skills % 2 == 0) {
            criteria.add(new ExperienceCriterion(5, 3, false));
        }
        return Samples.job(criteria.toArray(Criterion[]::new));
    }

    private static Vocabulary vocabulary() {
        Vocabulary.Builder builder = Vocabulary.builder("many skills");
        IntStream.range(0, 40).forEach(i -> builder.skill("skill-" + i, 1));
        return builder.build();
    }
}
