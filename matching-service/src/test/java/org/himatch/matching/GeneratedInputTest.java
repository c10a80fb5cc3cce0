package org.himatch.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.himatch.api.testing.inputs.GeneratedInput;
import org.himatch.api.testing.inputs.Known;
import org.junit.jupiter.api.Test;

/** Every operation of the document, with valid, boundary and hostile values. */
@MatchingServiceTest
class GeneratedInputTest {
    private static final String PARTNER = "generated";

    @Test
    void everyAnswerIsInGoodOrder() throws IOException, InterruptedException {
        // Given
        Events.save(Samples.goldenJob(PARTNER));
        Events.save(Samples.goldenA(PARTNER));
        Events.save(Samples.goldenB(PARTNER));
        UUID job = Samples.id(PARTNER, "golden");
        UUID candidate = Samples.id(PARTNER, "a");
        Known known = new Known()
                .id("jobId", job.toString())
                .id("candidateId", candidate.toString())
                .id("candidateId", Samples.id(PARTNER, "b").toString());

        // When
        GeneratedInput.Outcome outcome = GeneratedInput.run(
                known,
                org.himatch.api.testing.As.tokensOfAllKinds(PARTNER, candidate, Samples.id(PARTNER, "employer")));

        // Then
        assertThat(outcome.faults()).as(outcome.statuses().toString()).isEmpty();
    }
}
