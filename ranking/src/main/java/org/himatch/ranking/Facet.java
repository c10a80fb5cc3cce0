package org.himatch.ranking;

/** What the eligible of a ranking can be counted by. */
public enum Facet {
    /** Where candidates live, or postings are. */
    STATE,
    /** What candidates say to remote work; for postings {@code true} or {@code false}. */
    REMOTE,
    /** Present codes of the known credentials that candidates hold in force, or that postings name in what they ask. */
    CREDENTIAL,
    /** Kinds of employment that candidates accept, or postings offer. */
    EMPLOYMENT_TYPE,
    /** Working hours that candidates accept, or postings offer. */
    SCHEDULE,
    /**
     * The known skills that most candidates hold, declared or by a credential in force, or that most postings ask: each
     * skill by itself, at whatever level, and no more than {@value #MOST_SKILLS} of them. Of skills that as many have, the
     * first in alphabetical order are counted.
     */
    SKILL,
    /** Scores in tens: {@code 80-90} is from 80 to below 90, and {@code 90-100} has the 100 too. */
    SCORE;

    /** How many skills are told at most. */
    public static final int MOST_SKILLS = 20;
}
