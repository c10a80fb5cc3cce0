package org.himatch.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * Finds for every row of a block the number that belongs to the first of some steps that it passes. Whoever passes a step counts
 * as passing those after it, too: so the sets grow from step to step, and a row in the set of a step is in those of all later
 * ones. A bit of its number is then the bit of the last number of all, turned over once for each set that it is in at which that
 * bit changes from one step's number to the next.
 */
final class StepNumbers {

    private final long[] passing;

    /** For blocks of at most so many words. */
    StepNumbers(int words) {
        passing = new long[words];
    }

    /**
     * Sets bit planes to the numbers of all rows, for the words in view.
     *
     * @param numbers by step, and then the number of those who pass none
     * @param into a plane for each bit that a number may have
     */
    void find(List<CriterionSteps.Step> steps, int[] numbers, long[][] into, int planes, BlockView view) {
        int words = view.words();
        Arrays.fill(passing, 0, words, 0);
        int last = numbers[steps.size()];
        int written = 0;
        for (int i = 0; i < steps.size(); i++) {
            List<RowTest> tests = steps.get(i).tests();
            for (int j = 0; j < tests.size(); j++) {
                tests.get(j).addTo(passing, view);
            }
            int changing = numbers[i] ^ numbers[i + 1];
            for (int left = changing & ~written; left != 0; left &= left - 1) {
                begin(into[Integer.numberOfTrailingZeros(left)], (last & Integer.lowestOneBit(left)) != 0, words);
            }
            turn(changing & written, into, words);
            written |= changing;
        }
        for (int bit = 0; bit < planes; bit++) {
            if ((written >>> bit & 1) == 0) {
                Arrays.fill(into[bit], 0, words, -(long) (last >>> bit & 1));
            }
        }
    }

    private void begin(long[] plane, boolean isTurned, int words) {
        if (isTurned) {
            Bitmaps.setNot(plane, passing, words);
        } else {
            System.arraycopy(passing, 0, plane, 0, words);
        }
    }

    private void turn(int bits, long[][] into, int words) {
        int left = bits;
        while (left != 0) {
            int first = Integer.numberOfTrailingZeros(left);
            left &= left - 1;
            if (left == 0) {
                Bitmaps.xor(into[first], passing, words);
            } else {
                Bitmaps.xor(into[first], into[Integer.numberOfTrailingZeros(left)], passing, words);
                left &= left - 1;
            }
        }
    }
}
