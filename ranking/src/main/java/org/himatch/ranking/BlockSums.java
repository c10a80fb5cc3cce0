package org.himatch.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it takes to look at all rows of a block at once: each made when first needed, because few candidates need none of it. */
final class BlockSums {

    private final CompiledCandidatesQuery compiled;
    private final CredentialTable credentials;
    private final int words;
    private @Nullable Shortfalls shortfalls;
    private @Nullable Tally points;
    private @Nullable Tally depths;
    private int slack;

    /** For blocks of at most so many words. */
    BlockSums(CompiledCandidatesQuery compiled, CredentialTable credentials, int words) {
        this.compiled = compiled;
        this.credentials = credentials;
        this.words = words;
    }

    Shortfalls shortfalls() {
        if (shortfalls == null) {
            shortfalls = new Shortfalls(compiled.inFewSteps(credentials), words);
        }
        return shortfalls;
    }

    /** The points, as near to the true ones as they can be. */
    Tally points() {
        if (points == null) {
            List<CriterionSteps> steps = compiled.unrounded(credentials);
            points = new Tally(steps, words);
            slack = steps.stream().mapToInt(CriterionSteps::slack).sum();
        }
        return points;
    }

    /** By how much {@link #points} can exceed the true ones, at most. */
    int slack() {
        points();
        return slack;
    }

    Tally depths() {
        if (depths == null) {
            depths = new Tally(compiled.depths(credentials), words);
        }
        return depths;
    }
}
