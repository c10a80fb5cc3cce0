package org.himatch.api.bulk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a body, one after the other. */
interface RecordSource extends ColumnNames {

    /** The next record; {@code null} at the end. */
    @Nullable
    Incoming next() throws IOException;

    /** A record, readable or not. */
    sealed interface Incoming {
        /** The line on which it begins. */
        long line();

        /** How many bytes it had. */
        int size();
    }

    /** A record that can be written. */
    record Readable(BulkRecord content, int size) implements Incoming {
        @Override
        public long line() {
            return content.line();
        }
    }

    /** A record that has failed already. */
    record Unreadable(long line, @Nullable String key, HttpProblem problem, int size) implements Incoming {}
}
