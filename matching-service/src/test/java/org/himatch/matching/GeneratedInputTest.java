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

    /** As docs/what-ifs.md shows it, of the golden posting. */
    private static final String CHANGES = """
            "changes": [{"criterion": "/criteria/skills/1", "level": 3},
                        {"criterion": "/criteria/credentials/0", "essential": false, "importance": 2}]""";

    private static final String CRITERIA = """
            "criteria": {
              "skills": [{"skill": "icd-10-pcs", "importance": 5, "level": 4, "essential": true},
                         {"skill": "ms-drg", "importance": 4, "level": 5}],
              "credentials": [{"expression": {"allOf": ["RHIT", {"anyOf": ["CCS", "CIC"]}]}, "importance": 5,
                               "essential": true}]},
            "filters": {"minimumScore": 50}""";

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
                .id("candidateId", Samples.id(PARTNER, "b").toString())
                .body("simulateChanges", "{" + CHANGES + "}")
                .body("simulateCriteria", "{" + CRITERIA + ", " + CHANGES + "}")
                .body("rankManyJobs", """
                        {"jobs": ["%s", "00000000-0000-7000-8000-000000000000"], "limit": 5, "include": ["criteria"],
                         "filters": {"minimumScore": 50}}""".formatted(job))
                .body("rankManyJobs", "{\"employerId\": \"%s\"}".formatted(Samples.id(PARTNER, "employer")));

        // When
        GeneratedInput.Outcome outcome = GeneratedInput.run(
                known,
                org.himatch.api.testing.As.tokensOfAllKinds(PARTNER, candidate, Samples.id(PARTNER, "employer")));

        // Then
        assertThat(outcome.faults()).as(outcome.statuses().toString()).isEmpty();
    }
}
