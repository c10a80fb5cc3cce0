package org.himatch.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it takes to look at all rows of a block at once: each made when first needed, because few candidates need none of it. */
final class BlockSums {

    private final CompiledCandidatesQuery compiled;
    private final CredentialTable credentials;
    private final int words;
    private @Nullable List<CriterionSteps> steps;
    private @Nullable Shortfalls shortfalls;
    private @Nullable Tally points;
    private @Nullable Tally depths;

    /** For blocks of at most so many words. */
    BlockSums(CompiledCandidatesQuery compiled, CredentialTable credentials, int words) {
        this.compiled = compiled;
        this.credentials = credentials;
        this.words = words;
    }

    private List<CriterionSteps> steps() {
        if (steps == null) {
            steps = compiled.unrounded(credentials);
        }
        return steps;
    }

    Shortfalls shortfalls() {
        if (shortfalls == null) {
            shortfalls = new Shortfalls(compiled.inFewSteps(steps()), words);
        }
        return shortfalls;
    }

    /** The points, as near to the true ones as they can be. */
    Tally points() {
        if (points == null) {
            points = new Tally(steps(), words);
        }
        return points;
    }

    /** By how much {@link #points} can exceed the true ones, at most. */
    int slack() {
        int slack = 0;
        for (CriterionSteps criterion : steps()) {
            slack += criterion.slack();
        }
        return slack;
    }

    Tally depths() {
        if (depths == null) {
            depths = new Tally(compiled.depths(credentials), words);
        }
        return depths;
    }
}
