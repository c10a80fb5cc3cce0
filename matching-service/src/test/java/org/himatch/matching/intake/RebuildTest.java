package org.himatch.matching.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.himatch.events.CandidateSnapshot;
import org.himatch.events.JobSnapshot;
import org.himatch.events.Topic;
import org.himatch.infrastructure.RealParts;
import org.himatch.matching.Events;
import org.himatch.matching.MatchingServiceTest;
import org.himatch.matching.Samples;
import org.himatch.matching.TestClock;
import org.himatch.matching.index.JobEntry;
import org.himatch.matching.index.MarketIndex;
import org.himatch.ranking.CandidateFilter;
import org.himatch.ranking.CandidatesForJob;
import org.himatch.ranking.Page;
import org.himatch.ranking.Ranking;
import org.himatch.ranking.Vocabulary;
import org.junit.jupiter.api.Test;

/** A replica that has lost everything reads the topics again, and is as it was. */
@MatchingServiceTest
class RebuildTest {
    private static final String PARTNER = "rebuild";

    @Inject
    MarketIndex running;

    @Inject
    Vocabulary vocabulary;

    @Test
    void aSecondReplicaRanksTheSameAndWritesNoDeadLetterAgain() throws Exception {
        // Given
        JobSnapshot posting = Samples.job(PARTNER, "job", Samples.ONE_SKILL);
        CandidateSnapshot gone = Samples.coder(PARTNER, "gone", 5);
        RecordMetadata poison = Events.send(
                new ProducerRecord<>(Topic.CANDIDATES.topicName(), 1, "poison", "{".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 40; i++) {
            Events.save(Samples.coder(PARTNER, "coder-" + i, 1 + i % 5));
        }
        for (int i = 0; i < 40; i += 3) {
            Events.save(Samples.at(2, Samples.coder(PARTNER, "coder-" + i, 5)));
        }
        Events.save(gone);
        Events.delete(gone);
        Events.save(gone);
        Events.save(posting);
        RecordPosition position = new RecordPosition(poison.topic(), poison.partition(), poison.offset());
        await().until(() -> TopicReader.lettersOf(Topic.CANDIDATES, position).size() == 1);

        // When
        try (Replica second = Replica.start(RealParts.kafka().bootstrapServers(), vocabulary)) {
            await().until(second::isReady);

            // Then
            await().until(() -> rankingOf(running).total() == 40);
            assertThat(rankingOf(second.index())).isEqualTo(rankingOf(running));
            assertThat(second.index().candidateCount()).isEqualTo(running.candidateCount());
            assertThat(second.metrics().deadLetters()).isPositive();
            assertThat(TopicReader.lettersOf(Topic.CANDIDATES, position)).hasSize(1);
        }
    }

    private static Ranking rankingOf(MarketIndex index) {
        return index.job(PARTNER, Samples.id(PARTNER, "job"))
                .map(JobEntry::job)
                .map(job -> index.rank(
                        PARTNER,
                        new CandidatesForJob(job, TestClock.TODAY, CandidateFilter.NONE, true, Page.first(100))))
                .orElse(Ranking.empty(Set.of()));
    }
}
