package org.himatch.ranking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact points of a credential criterion for single rows. Each combination of codes is worked out once, when it is first
 * asked for: where the criterion is essential and only those who meet it are asked about, none is.
 */
final class CredentialPoints {

    private final CompiledCredentials asked;
    private final CredentialTable credentials;
    private @Nullable Combinations combinations;

    CredentialPoints(CompiledCredentials asked, CredentialTable credentials) {
        this.asked = asked;
        this.credentials = credentials;
    }

    /** The points by which of the codes are satisfied. */
    private static final class Combinations {

        /** Up to so many different codes the points of every combination are remembered. */
        private static final int REMEMBERED_CODES = 10;

        private static final int UNKNOWN = -1;

        private final CompiledCredentials asked;
        private final List<String> codes;
        private final int[][] satisfying;
        private final int[] remembered;

        Combinations(CompiledCredentials asked, CredentialTable credentials) {
            this.asked = asked;
            codes = asked.asked().expression().codes().stream().distinct().toList();
            satisfying = codes.stream()
                    .map(code -> CredentialRule.satisfying(code, credentials))
                    .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
            remembered = new int[codes.size() <= REMEMBERED_CODES ? 1 << codes.size() : 0];
            Arrays.fill(remembered, UNKNOWN);
        }

        int points(BlockView view, int row) {
            int satisfied = 0;
            for (int code = 0; code < satisfying.length; code++) {
                if (isInForce(satisfying[code], view, row)) {
                    satisfied |= 1 << code;
                }
            }
            if (satisfied >= remembered.length) {
                return points(satisfied);
            }
            if (remembered[satisfied] == UNKNOWN) {
                remembered[satisfied] = points(satisfied);
            }
            return remembered[satisfied];
        }

        private int points(int satisfied) {
            return asked.points(code -> (satisfied >>> codes.indexOf(code) & 1) != 0);
        }

        private static boolean isInForce(int[] anyOf, BlockView view, int row) {
            for (int credential : anyOf) {
                if (Bitmaps.contains(view.inForce(credential), row)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param isEligible whether the row is known to meet all essential criteria */
    int points(BlockView view, int row, boolean isEligible) {
        if (isEligible && asked.asked().essential()) {
            return asked.maxPoints();
        }
        if (combinations == null) {
            combinations = new Combinations(asked, credentials);
        }
        return combinations.points(view, row);
    }

    int points(Evidence evidence) {
        return asked.points(evidence);
    }
}
