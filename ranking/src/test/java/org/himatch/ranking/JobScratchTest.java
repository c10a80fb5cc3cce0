package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himatch.ranking.RandomMarket.AS_OF;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept from one ranking to the next keeps no block in memory. */
class JobScratchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RandomMarket market = new RandomMarket(1);
    private final Scorer scorer = new Scorer(market.vocabulary);
    private final AskedSkills asked = new AskedSkills(market.vocabulary.skills());
    private final JobScratch scratch = new JobScratch(8, asked);

    @Test
    void nothingOfABlockIsKept() throws InterruptedException {
        // Given
        ReferenceQueue<Object> gone = new ReferenceQueue<>();
        List<WeakReference<Object>> ofBlock = useWithBlock(gone);

        // When
        scratch.clear();

        // Then: each comes into the queue when the collector has found that nothing holds it
        System.gc();
        for (int i = 0; i < ofBlock.size(); i++) {
            assertThat(gone.remove(PATIENCE.toMillis())).isNotNull();
        }
        assertThat(ofBlock).allMatch(it -> it.get() == null);
        assertThat(scratch.credits().worths()).containsOnly(0);
        assertThat(scratch.credits().counts()).containsOnly(0);
    }

    private List<WeakReference<Object>> useWithBlock(ReferenceQueue<Object> gone) {
        List<JobArrival> jobs = Stream.generate(market::job)
                .limit(512)
                .map(it -> JobArrival.of(it, scorer, asked, market.vocabulary.credentials()))
                .toList();
        JobBlock block = new JobBlock(jobs, market.vocabulary);
        Evidence evidence = Stream.generate(market::candidate)
                .map(it -> scorer.evidence(it, AS_OF))
                .filter(it -> it.held().cardinality() > 4)
                .findFirst()
                .orElseThrow();
        CandidateCredits credits = new CandidateCredits(evidence, asked, scratch.credits());
        long[] all = new long[block.words()];
        Arrays.fill(all, -1);
        new UseBounds(credits, scratch.sum()).add(block, all, block.words());
        scratch.waiting().expect(block, 1);
        scratch.waiting().add(1, 0, 0);
        List<WeakReference<Object>> ofBlock = new ArrayList<>(List.of(new WeakReference<>(block, gone)));
        for (int skill : credits.touched()) {
            ofBlock.add(new WeakReference<>(block.asking().of(skill).bitmap(), gone));
        }
        return ofBlock;
    }
}
