package org.himatch.api.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Results on their way to a client that may not read yet. Many clients send their whole body before they read the first byte
 * of the answer; if we waited for them to read before we read on, both would wait for ever. So what the connection does not
 * take is kept: a little in memory, the rest in a temporary file, up to a limit; only there the writer waits.
 *
 * <p>One thread writes, another drains. What is in memory is older than what is in the file, and once the file is in use
 * everything goes there until it has been read to its end. The file has no name while it is in use, so that it goes with the
 * process.
 */
final class ResultSpool implements AutoCloseable {
    private static final int IN_MEMORY = 64 * 1024;

    private final long limit;
    private final byte[] memory = new byte[IN_MEMORY];
    private int held;
    private @Nullable FileChannel file;
    private long read;
    private long written;
    private boolean finished;
    private boolean abandoned;

    /** A spool that holds up to so many bytes. */
    ResultSpool(long limit) {
        this.limit = limit;
    }

    /** Keeps the bytes for the client. Waits when the limit is reached; fails when nobody drains any more. */
    synchronized void write(byte[] bytes) throws IOException {
        while (held + written - read >= limit && !abandoned) {
            await();
        }
        if (abandoned) {
            throw new IOException("the client has gone");
        }
        if (written == read && held + bytes.length <= IN_MEMORY) {
            System.arraycopy(bytes, 0, memory, held, bytes.length);
            held += bytes.length;
        } else {
            append(ByteBuffer.wrap(bytes));
        }
        notifyAll();
    }

    /** Nothing comes any more. */
    synchronized void finish() {
        finished = true;
        notifyAll();
    }

    /** Sends until everything is sent; whatever is there goes out at once. */
    void drainTo(OutputStream client) throws IOException {
        byte[] part = new byte[IN_MEMORY];
        int length;
        while ((length = take(part)) > 0) {
            client.write(part, 0, length);
            client.flush();
        }
    }

    private synchronized int take(byte[] part) throws IOException {
        while (held == 0 && written == read && !finished) {
            await();
        }
        int length;
        if (held > 0) {
            length = held;
            System.arraycopy(memory, 0, part, 0, held);
            held = 0;
        } else if (file != null && written > read) {
            length = file.read(ByteBuffer.wrap(part), read);
            read += length;
            if (read == written) {
                read = 0;
                written = 0;
                file.truncate(0);
            }
        } else {
            length = 0;
        }
        notifyAll();
        return length;
    }

    private void append(ByteBuffer bytes) throws IOException {
        if (file == null) {
            Path name = Files.createTempFile("himatch-results", null);
            file = FileChannel.open(
                    name, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
    }

    private void await() throws IOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        abandoned = true;
        notifyAll();
        if (file != null) {
            file.close();
        }
    }
}
