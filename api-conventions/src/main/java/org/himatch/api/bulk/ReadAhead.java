package org.himatch.api.bulk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records that are read but not yet written: a bounded number, and a bounded number of bytes. */
final class ReadAhead {
    private final int records;
    private final long bytes;
    private final ArrayDeque<RecordSource.Incoming> waiting = new ArrayDeque<>();
    private long size;
    private boolean ended;
    private boolean stopped;
    private @Nullable HttpProblem problem;

    /** Room for so many records that wait, and for so many bytes of those that wait or are being written. */
    ReadAhead(int records, long bytes) {
        this.records = records;
        this.bytes = bytes;
    }

    /** Adds a record when there is room for it. One that is larger than the whole room has it alone. */
    synchronized void put(RecordSource.Incoming record) throws InterruptedException {
        while (!stopped && (waiting.size() >= records || (size > 0 && size + record.size() > bytes))) {
            wait();
        }
        if (stopped) {
            throw new InterruptedException("stopped");
        }
        waiting.add(record);
        size += record.size();
        notifyAll();
    }

    /** Nothing comes any more, perhaps because of a problem. */
    synchronized void end(@Nullable HttpProblem reason) {
        ended = true;
        problem = reason;
        notifyAll();
    }

    /** Nothing is wanted any more. */
    synchronized void stop() {
        stopped = true;
        waiting.clear();
        notifyAll();
    }

    /** What waits, at least one and up to so many; none at the end. */
    synchronized List<RecordSource.Incoming> take(int most) throws InterruptedException {
        while (waiting.isEmpty() && !ended && !stopped) {
            wait();
        }
        List<RecordSource.Incoming> taken = new ArrayList<>();
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.remove());
        }
        notifyAll();
        return taken;
    }

    /** These are written, and need no room any more. */
    synchronized void done(List<RecordSource.Incoming> taken) {
        taken.forEach(record -> size -= record.size());
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /** Why it ended before the end of the body; {@code null} when it did not. */
    synchronized @Nullable HttpProblem problem() {
        return problem;
    }
}
