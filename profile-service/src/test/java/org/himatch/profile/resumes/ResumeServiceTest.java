package org.himatch.profile.resumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.himatch.api.ProblemType;
import org.himatch.catalogue.Catalogue;
import org.himatch.profile.resumes.extraction.TestLimits;
import org.himatch.profile.resumes.extraction.TextExtractor;
import org.junit.jupiter.api.Test;

class ResumeServiceTest {
    private static final byte[] RESUME = "Ada Verne, CCS, AHIMA".getBytes(StandardCharsets.UTF_8);

    @Test
    void whoComesWhileAllAreBusyIsToldWhenToComeAgain() throws Exception {
        // Given
        TestLimits limits = TestLimits.usual().withoutPatience();
        TextExtractor extractor = new TextExtractor(limits);
        ResumeService resumes =
                new ResumeService(extractor, new TextReader(Catalogue.builtIn(), Clock.systemUTC()), limits);
        PipedOutputStream slow = new PipedOutputStream();
        PipedInputStream slowFile = new PipedInputStream(slow);
        CompletableFuture<ResumeDraft> first = CompletableFuture.supplyAsync(() -> {
            try {
                return resumes.read("text/plain", slowFile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        slow.write(RESUME);
        await().until(() -> slowFile.available() == 0);

        // When
        HttpProblem refused = catchThrowableOfType(
                HttpProblem.class, () -> resumes.read("text/plain", new ByteArrayInputStream(RESUME)));
        slow.close();

        // Then
        assertThat(refused.getType()).isEqualTo(ProblemType.UNAVAILABLE.uri());
        assertThat(refused.getStatusCode()).isEqualTo(503);
        assertThat(refused.getHeaders()).containsEntry("Retry-After", "5");
        assertThat(first.get(60, TimeUnit.SECONDS).candidate().credentials()).hasSize(1);
        extractor.close();
    }
}
