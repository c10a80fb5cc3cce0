package org.himatch.ranking;

/** The effective levels of one candidate after another, without a new object for each. Not for use by two threads. */
final class HeldLevels {
    private final CredentialTable credentials;
    private final int day;
    private final byte[] levels;
    private final int[] skills;
    private int size;

    HeldLevels(Vocabulary vocabulary, int day) {
        credentials = vocabulary.credentials();
        this.day = day;
        levels = new byte[vocabulary.skills().size()];
        skills = new int[levels.length];
    }

    /** Forgets the candidate before and reads this one. */
    void read(Holding holding) {
        for (int i = 0; i < size; i++) {
            levels[skills[i]] = 0;
        }
        size = 0;
        for (int place = 0; place < holding.declared(); place++) {
            raise(holding.skill(place), holding.level(place));
        }
        for (int place = 0; place < holding.credentials(); place++) {
            if (holding.isInForce(place, day)) {
                for (CredentialTable.EvidencedSkill it : credentials.evidencedBy(holding.credential(place))) {
                    raise(it.skill(), it.level());
                }
            }
        }
    }

    private void raise(int skill, int level) {
        if (levels[skill] == 0) {
            skills[size++] = skill;
        }
        levels[skill] = (byte) Math.max(levels[skill], level);
    }

    /** How many skills are held. */
    int size() {
        return size;
    }

    /** The dense id of a held skill. */
    int skill(int place) {
        return skills[place];
    }

    /** The effective level of a held skill, 1 to 5. */
    int level(int place) {
        return levels[skills[place]];
    }
}
