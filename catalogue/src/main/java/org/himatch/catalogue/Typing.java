package org.himatch.catalogue;

/**
 * How far a typed text is from what was meant, in slips: a letter too many, missing, wrong, or swapped with its
 * neighbour. This is the restricted Damerau–Levenshtein distance: no letter takes part in two slips.
 *
 * <p>Row {@code i} of its table has the slips from the first {@code i} typed letters to each beginning of what was
 * meant. A value comes from the row before, or by a swap from the one before that, and never falls below all of both;
 * so two rows in which everything is beyond what is of interest settle it. Most pairs end there after a few letters.
 */
public final class Typing {
    private Typing() {}

    /** How many slips a typed text is forgiven: none below 4 characters, one below 8, then two. */
    public static int forgiven(String typed) {
        return typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
    }

    /** Slips between the whole of two texts; where they are more than {@code atMost}, a number above. */
    public static int slips(String typed, String meant, int atMost) {
        return lastRow(typed, meant, atMost)[meant.length()];
    }

    /** Slips to the nearest beginning of what was meant; where they are more than {@code atMost}, a number above. */
    public static int slipsToBeginning(String typed, String meant, int atMost) {
        return least(lastRow(typed, meant, atMost));
    }

    private static int[] lastRow(String typed, String meant, int atMost) {
        int[] beforeLast = new int[meant.length() + 1];
        int[] last = new int[meant.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        int leastOfLast = 0;
        for (int i = 1; i <= typed.length(); i++) {
            int[] row = new int[meant.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int wrong = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + wrong);
                if (i > 1 && j > 1 && swapped(typed, i, meant, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int least = least(row);
            if (least > atMost && leastOfLast > atMost) {
                return row;
            }
            beforeLast = last;
            last = row;
            leastOfLast = least;
        }
        return last;
    }

    private static boolean swapped(String typed, int i, String meant, int j) {
        return typed.charAt(i - 1) == meant.charAt(j - 2) && typed.charAt(i - 2) == meant.charAt(j - 1);
    }

    private static int least(int[] row) {
        int least = row[0];
        for (int slips : row) {
            least = Math.min(least, slips);
        }
        return least;
    }
}
