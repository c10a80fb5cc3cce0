package org.himatch.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class ResultSpoolTest {

    @Test
    void everythingComesOutInOrderHoweverLittleIsReadMeanwhile() throws IOException {
        // Given
        Random random = new Random(11);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        try (ResultSpool spool = new ResultSpool(Long.MAX_VALUE)) {
            // When
            for (int i = 0; i < 500; i++) {
                byte[] part = new byte[random.nextInt(10_000)];
                random.nextBytes(part);
                expected.write(part);
                spool.write(part);
            }
            spool.finish();
            spool.drainTo(client);
        }

        // Then
        assertThat(client.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void aReaderThatKeepsPaceGetsEverythingToo() throws Exception {
        // Given
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        try (ResultSpool spool = new ResultSpool(100_000)) {
            CompletableFuture<Void> draining = CompletableFuture.runAsync(() -> drain(spool, client));

            // When
            for (int i = 0; i < 2_000; i++) {
                spool.write(("line " + i + "\n").repeat(50).getBytes(StandardCharsets.UTF_8));
            }
            spool.finish();
            draining.get();
        }

        // Then
        assertThat(client.toString(StandardCharsets.UTF_8).lines().distinct()).hasSize(2_000);
        assertThat(client.toString(StandardCharsets.UTF_8).lines())
                .hasSize(100_000)
                .last()
                .isEqualTo("line 1999");
    }

    @Test
    void atTheLimitTheWriterWaitsUntilTheClientReadsOrGoes() throws Exception {
        // Given
        ResultSpool spool = new ResultSpool(1_000);
        spool.write(new byte[1_000]);

        // When
        CompletableFuture<Thread> running = new CompletableFuture<>();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            running.complete(Thread.currentThread());
            write(spool);
        });
        await().until(() -> running.get().getState() == Thread.State.WAITING);
        spool.close();

        // Then
        assertThatThrownBy(writing::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("the client has gone");
    }

    private static void drain(ResultSpool spool, ByteArrayOutputStream client) {
        try {
            spool.drainTo(client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ResultSpool spool) {
        try {
            spool.write(new byte[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
