package org.himatch.api.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into records without ever holding more than one, and not even one that is too long. Lines end with LF or CRLF;
 * rows of CSV with a CR alone as well, and a quoted cell may go over several lines. A byte order mark at the start is dropped.
 * Works on bytes: none of UTF-8's longer sequences holds a byte that looks like a line end, quote or separator.
 */
final class RecordSplitter {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream body;
    private final int limit;
    private final boolean csv;
    private String separators = ",;\t";

    private final byte[] chunk = new byte[16 * 1024];
    private int at;
    private int end;
    private byte[] record = new byte[1024];
    private int length;
    private long line = 1;
    private boolean first = true;
    private boolean afterReturn;

    private RecordSplitter(InputStream body, int limit, boolean csv) {
        this.body = body;
        this.limit = limit;
        this.csv = csv;
    }

    static RecordSplitter ofLines(InputStream body, int limit) {
        return new RecordSplitter(body, limit, false);
    }

    static RecordSplitter ofRows(InputStream body, int limit) {
        return new RecordSplitter(body, limit, true);
    }

    /** Cells are parted by this from the next row on. */
    void separateBy(char separator) {
        separators = String.valueOf(separator);
    }

    /** The next record, which may be blank; {@code null} at the end of the body. */
    @Nullable
    Piece next() throws IOException {
        length = 0;
        boolean tooLong = false;
        boolean begun = false;
        Cell cell = csv ? Cell.BEGINS : Cell.PLAIN;
        long start = line;
        while (at < end || fill()) {
            byte next = chunk[at++];
            if (afterReturn) {
                afterReturn = false;
                if (next == '\n') {
                    continue;
                }
            }
            begun = true;
            boolean returns = csv && next == '\r' && cell != Cell.QUOTED;
            if (next == '\n' || returns) {
                line++;
            }
            if (returns || (next == '\n' && cell != Cell.QUOTED)) {
                afterReturn = returns;
                return piece(start, tooLong, false);
            }
            if (csv && !isByteOrderMark(next)) {
                cell = cell.then(next, separators);
            }
            tooLong = tooLong || !keep(next);
        }
        return begun ? piece(start, tooLong, cell == Cell.QUOTED) : null;
    }

    private boolean isByteOrderMark(byte next) {
        return first && length < BYTE_ORDER_MARK.length && next == BYTE_ORDER_MARK[length];
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, body.read(chunk));
        return end > 0;
    }

    private boolean keep(byte next) {
        if (length == limit) {
            return false;
        }
        if (length == record.length) {
            record = Arrays.copyOf(record, Math.min(limit, 2 * length));
        }
        record[length++] = next;
        return true;
    }

    private Piece piece(long start, boolean tooLong, boolean open) {
        int from = first && length >= 3 && Arrays.equals(record, 0, 3, BYTE_ORDER_MARK, 0, 3) ? 3 : 0;
        first = false;
        byte[] bytes = tooLong ? new byte[0] : Arrays.copyOfRange(record, from, length);
        if (record.length > 16 * 1024) {
            record = new byte[1024];
        }
        return new Piece(start, bytes, tooLong, open);
    }

    /** Where in a cell a byte stands. A quote opens a cell at its beginning only; a doubled one closes and opens again. */
    private enum Cell {
        BEGINS,
        PLAIN,
        QUOTED,
        CLOSED;

        Cell then(byte next, String separators) {
            if (this == QUOTED) {
                return next == '"' ? CLOSED : QUOTED;
            }
            if (next == '"' && this != PLAIN) {
                return QUOTED;
            }
            return separators.indexOf(next) >= 0 ? BEGINS : PLAIN;
        }
    }

    /** A record as it came. */
    static final class Piece {
        private final long line;
        private final byte[] bytes;
        private final boolean tooLong;
        private final boolean open;

        private Piece(long line, byte[] bytes, boolean tooLong, boolean open) {
            this.line = line;
            this.bytes = bytes;
            this.tooLong = tooLong;
            this.open = open;
        }

        long line() {
            return line;
        }

        int size() {
            return bytes.length;
        }

        boolean isTooLong() {
            return tooLong;
        }

        /** Whether the body ends inside a quoted cell. */
        boolean isOpen() {
            return open;
        }

        /** Its text; {@code null} when it is not UTF-8. */
        @Nullable
        String text() {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                return null;
            }
        }
    }
}
