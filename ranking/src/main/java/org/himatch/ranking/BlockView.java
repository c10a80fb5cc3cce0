package org.himatch.ranking;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The block that a query is looking at, on the query's day, and bitmaps to work with. One view serves a whole query, so
 * that looking at a block allocates nothing.
 */
final class BlockView {

    /** A test takes one, and one for each step of nesting, of which a single credential is one more. */
    private static final int SCRATCH = CredentialExpression.MAX_NESTING + 2;

    private final int day;
    private final @Nullable long[][] inForce;
    private final long[][] scratch;
    private final Fetching fetching = new Fetching();
    private @Nullable CandidateBlock block;
    private int words;

    /** A view for blocks of at most so many words, with so many different credentials. */
    BlockView(int day, int credentials, int words) {
        this.day = day;
        inForce = new long[credentials][];
        scratch = new long[SCRATCH][words];
    }

    void open(CandidateBlock block) {
        this.block = block;
        words = block.words();
        Arrays.fill(inForce, null);
    }

    CandidateBlock block() {
        return Objects.requireNonNull(block);
    }

    int day() {
        return day;
    }

    /** How many words of the block are looked at. */
    int words() {
        return words;
    }

    /** Looks only at so many words from the front, until a block is opened again. */
    void limit(int words) {
        this.words = words;
    }

    /** The rows in which a credential is in force. Not to be changed. */
    long[] inForce(int credential) {
        long[] rows = inForce[credential];
        if (rows == null) {
            rows = block().inForce(credential, day);
            inForce[credential] = rows;
        }
        return rows;
    }

    /** Fetches what is looked at of some columns from memory, all at the same time. */
    void fetch(Named columns) {
        columns.addTo(fetching, this);
        fetching.finish(words);
    }

    long[] scratch(int which) {
        return scratch[which];
    }
}
