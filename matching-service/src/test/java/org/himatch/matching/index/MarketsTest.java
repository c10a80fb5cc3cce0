package org.himatch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.himatch.matching.Samples;
import org.himatch.ranking.JobIndex;
import org.himatch.ranking.Vocabulary;
import org.junit.jupiter.api.Test;

class MarketsTest {
    private static final int PEOPLE = 300;
    private static final int POSTINGS = 200;

    private static final Vocabulary VOCABULARY =
            Vocabulary.builder("test").skill("icd-10-pcs", 3).build();

    private final Markets markets = new Markets(VOCABULARY, Runnable::run);

    @Test
    void thoseWhoCameWhileTheyWereFilledAreSealedWhenTheyAreFilled() {
        // Given so few that they all wait to be sealed
        fill("acme", PEOPLE);
        long waiting = markets.sum(Market::candidateBytes);

        // When
        markets.endFilling();

        // Then
        assertThat(markets.sum(Market::visibleCount)).isEqualTo(PEOPLE);
        assertThat(markets.sum(Market::candidateBytes)).isLessThan(waiting / 4);
        assertThat(markets.sum(Market::tidying)).isZero();
    }

    @Test
    void whoComesLaterIsSealedAsTheyCome() {
        // Given
        markets.endFilling();

        // When more come to a new market than wait before they are sealed
        fill("acme", 600);
        long some = markets.sum(Market::candidateBytes);
        fill("acme", 1200);

        // Then
        assertThat(some).isLessThan(600 * 2000L);
        assertThat(markets.sum(Market::candidateBytes)).isLessThan(1200 * 2000L / 2);
    }

    @Test
    void postingsThatCameWhileTheyWereFilledAreSealedWhenTheyAreFilled() {
        // Given so few that they all wait to be sealed
        for (int i = 0; i < POSTINGS; i++) {
            markets.save(JobEntry.from(Samples.job("acme", "posting-" + i, Samples.ONE_SKILL)));
        }
        JobIndex open = markets.of("acme").orElseThrow().openAt(Instant.EPOCH);
        long waiting = open.bytes();

        // When
        markets.endFilling();

        // Then
        assertThat(open.size()).isEqualTo(POSTINGS);
        assertThat(open.bytes()).isLessThan(waiting);
    }

    private void fill(String partner, int people) {
        for (int i = 0; i < people; i++) {
            markets.save(CandidateEntry.from(Samples.at(1, Samples.coder(partner, "someone-" + i, 1 + i % 5))));
        }
    }
}
