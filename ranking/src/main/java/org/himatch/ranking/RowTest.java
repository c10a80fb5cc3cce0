package org.himatch.ranking;

/** Something that holds of some rows of a block and not of others. */
sealed interface RowTest {

    /** Adds the rows of which it holds. */
    void addTo(long[] into, BlockView view);

    /** The skill is declared at this level or above. */
    record Declares(int skill, int level) implements RowTest {
        @Override
        public void addTo(long[] into, BlockView view) {
            LevelColumn levels = view.block().levels(skill);
            if (levels != null) {
                levels.addAtLeast(level, into);
            }
        }
    }

    /**
     * The skill is declared at this level or above. Rows at a second level or above may be left out: the caller has them
     * already.
     */
    record DeclaresBelow(int skill, int level, int below) implements RowTest {
        @Override
        public void addTo(long[] into, BlockView view) {
            LevelColumn levels = view.block().levels(skill);
            if (levels != null) {
                levels.addBetween(level, below, into);
            }
        }
    }

    /** The credential is in force. */
    record Holds(int credential) implements RowTest {
        @Override
        public void addTo(long[] into, BlockView view) {
            Bitmaps.or(into, view.inForce(credential), view.words());
        }
    }

    /** There are at least so many years of experience. */
    record HasWorked(int years) implements RowTest {
        @Override
        public void addTo(long[] into, BlockView view) {
            long[] found = view.scratch(0);
            view.block().years().atLeast(years, found, view.words());
            Bitmaps.or(into, found, view.words());
        }
    }

    /** The whole combination of credentials is satisfied. */
    record Meets(CredentialRule rule) implements RowTest {
        @Override
        public void addTo(long[] into, BlockView view) {
            long[] met = view.scratch(0);
            rule.find(met, view, 1);
            Bitmaps.or(into, met, view.words());
        }
    }
}
