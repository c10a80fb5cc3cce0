package org.himatch.profile.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.himatch.api.testing.As;
import org.himatch.profile.ProfileServiceTest;
import org.junit.jupiter.api.Test;

/** How a body and its answer get along on one connection. */
@ProfileServiceTest
class BulkConnectionTest {
    private static final int SMALL = 16 * 1024;

    @Test
    void aResultComesBeforeTheNextRecordIsSent() throws IOException {
        try (Connection connection = new Connection("talk")) {
            // When
            connection.chunk("{\"externalId\": \"a\"}\n");
            String first = connection.lineWith("\"line\":1");
            connection.chunk("{\"externalId\": \"a\", \"experienceYears\": 2}\n");
            String second = connection.lineWith("\"line\":2");
            connection.chunk("");

            // Then
            assertThat(first).contains("CREATED");
            assertThat(second).contains("UPDATED");
            assertThat(connection.lineWith("summary")).contains("\"created\":1,\"updated\":1");
        }
    }

    @Test
    void aClientThatSendsEverythingBeforeItReadsGetsItsAnswer() throws IOException {
        // Given: results far larger than what two sockets hold
        String faulty = "{\"skills\": [" + "{\"skill\": 1},".repeat(200) + "0]}\n";
        String wrong = "{\"skills\": [" + "{\"skill\": \" \", \"level\": 9},".repeat(199)
                + "{\"skill\": \" \", \"level\": 9}]}\n";
        int records = 500;

        try (Connection connection = new Connection("mute")) {
            // When
            for (int i = 0; i < records; i++) {
                connection.chunk(wrong);
            }
            connection.chunk(faulty);
            connection.chunk("");

            // Then
            assertThat(connection.lineWith("summary")).contains("\"failed\":" + (records + 1));
            assertThat(connection.received()).isGreaterThan(12_000_000);
        }
    }

    @Test
    void whatHadAResultWhenTheConnectionBrokeIsThereAndTheFileAgainCompletesIt() throws IOException {
        // Given
        String whole = "externalId,name\na,Ann\nb,Bob\nc,Cornelius\n";

        // When
        try (Connection connection = new Connection("broken", BulkCalls.CSV)) {
            connection.chunk(whole.substring(0, whole.indexOf("nelius")));
            connection.lineWith("\"line\":3");
        }

        // Then
        await().pollDelay(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(As.integratorOf("broken")
                                .get("/v1/candidates")
                                .<List<String>>path("items.contact.name"))
                        .containsExactly("Ann", "Bob"));
        assertThat(BulkCalls.take("broken", BulkCalls.CSV, whole))
                .extracting(BulkImportTest::outcome)
                .containsExactly("UNCHANGED 1", "UNCHANGED 1", "CREATED 1", " ");
    }

    /** A request that is written and read by hand. */
    private static final class Connection implements AutoCloseable {
        private final Socket socket = new Socket();
        private final OutputStream out;
        private final BufferedReader in;
        private long received;

        Connection(String partner) throws IOException {
            this(partner, BulkCalls.NDJSON);
        }

        Connection(String partner, String type) throws IOException {
            socket.setReceiveBufferSize(SMALL);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            socket.setSoTimeout(60_000);
            out = socket.getOutputStream();
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write("""
                    POST /v1/candidates/bulk HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: %s\r
                    Transfer-Encoding: chunked\r
                    \r
                    """.formatted(BulkCalls.token(partner), type).getBytes(StandardCharsets.UTF_8));
        }

        /** Sends some of the body; an empty chunk is the end. */
        void chunk(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        String lineWith(String text) throws IOException {
            String line;
            while ((line = in.readLine()) != null) {
                received += line.length();
                if (line.contains(text)) {
                    return line;
                }
            }
            throw new AssertionError("no line with " + text);
        }

        long received() {
            return received;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
