package org.himatch.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {
    private static final int LIMIT = 20;

    @Test
    void linesEndWithLineFeedWithOrWithoutReturn() throws IOException {
        // When
        List<String> lines = cut(RecordSplitter.ofLines(stream("\uFEFFa\r\nb\n\n c\"\nd"), LIMIT));

        // Then
        assertThat(lines).containsExactly("1:a\r", "2:b", "3:", "4: c\"", "5:d");
    }

    @Test
    void aLineThatIsTooLongIsNotKeptAndTheNextIsRead() throws IOException {
        // When
        List<String> lines = cut(RecordSplitter.ofLines(
                stream("x".repeat(20) + "\n" + "y".repeat(21) + "\n" + "z".repeat(50_000) + "\nok\n"), LIMIT));

        // Then
        assertThat(lines).containsExactly("1:" + "x".repeat(20), "2:too long", "3:too long", "4:ok");
    }

    @Test
    void whatIsNotUtf8IsThatLinesOwnFault() throws IOException {
        // When
        List<String> lines = cut(RecordSplitter.ofLines(
                new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xE9, '\n', 'b'}), LIMIT));

        // Then
        assertThat(lines).containsExactly("1:a", "2:null", "3:b");
    }

    @Test
    void aRowGoesOnBetweenQuotes() throws IOException {
        // When
        List<String> rows = cut(RecordSplitter.ofRows(
                stream("\uFEFF\"a\n\",b\r\nc,\"d\"\"\r\ne\"\rf\"\n\"g\";\"\nh\"\n\"\"\"i\"\ntail"), LIMIT));

        // Then
        assertThat(rows)
                .containsExactly(
                        "1:\"a\n\",b", "3:c,\"d\"\"\r\ne\"", "5:f\"", "6:\"g\";\"\nh\"", "8:\"\"\"i\"", "9:tail");
    }

    @Test
    void onlyTheSeparatorBeginsACell() throws IOException {
        // Given
        RecordSplitter rows = RecordSplitter.ofRows(stream("a,b\nx;\"y\nz,\"1\n2\""), LIMIT);
        rows.separateBy(',');

        // When
        List<String> pieces = cut(rows);

        // Then
        assertThat(pieces).containsExactly("1:a,b", "2:x;\"y", "3:z,\"1\n2\"");
    }

    @Test
    void piecesDoNotDependOnHowTheBodyArrives() throws IOException {
        // Given
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("a\"\n\r,ü".charAt(random.nextInt(6)));
        }
        byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);

        // When
        List<String> whole = cut(RecordSplitter.ofRows(new ByteArrayInputStream(body), LIMIT));
        List<String> byByte = cut(RecordSplitter.ofRows(new OneByOne(body), LIMIT));

        // Then
        assertThat(byByte).isEqualTo(whole).hasSizeGreaterThan(100);
    }

    private static List<String> cut(RecordSplitter splitter) throws IOException {
        List<String> pieces = new ArrayList<>();
        RecordSplitter.@Nullable Piece piece;
        while ((piece = splitter.next()) != null) {
            pieces.add(piece.line() + ":" + (piece.isTooLong() ? "too long" : piece.text()));
        }
        return pieces;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A body that arrives a byte at a time. */
    private static final class OneByOne extends ByteArrayInputStream {
        OneByOne(byte[] body) {
            super(body);
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(1, length));
        }

        @Override
        public int read(byte[] buffer) {
            return read(buffer, 0, buffer.length);
        }
    }
}
