package org.himatch.ranking;

import java.util.List;
import java.util.UUID;

/**
 * Somebody or something like another, by skills. The other is called the subject.
 *
 * @param id the candidate or job
 * @param version its version
 * @param likeness covered times covers, 0 to 10 000; the same seen from either side
 * @param covered how much of the subject is found here, 0 to 10 000, weighted by the subject's weights
 * @param covers how much of what is here is found in the subject, 0 to 10 000, weighted by the weights here
 * @param shared the subject's skills that are found here at least in part, what adds most to covered first
 * @param missing the subject's skills of which nothing is found here, the weightiest first
 * @param more the skills here of which nothing is found in the subject, the weightiest first
 */
public record Alike(
        UUID id,
        long version,
        int likeness,
        int covered,
        int covers,
        List<Shared> shared,
        List<Levelled> missing,
        List<Levelled> more) {

    /** Copies the lists. */
    public Alike {
        shared = List.copyOf(shared);
        missing = List.copyOf(missing);
        more = List.copyOf(more);
    }

    /**
     * A skill of the subject and what stands for it on the other side.
     *
     * @param subject the subject's skill and level
     * @param other the skill and level of the other that counts most for it
     * @param match how the one stands to the other
     * @param share how much of the subject's skill it stands for, 0 to 10 000
     */
    public record Shared(Levelled subject, Levelled other, MatchKind match, int share) {}

    /**
     * A skill at a level.
     *
     * @param skill its id
     * @param level 1 to 5
     */
    public record Levelled(String skill, int level) {}
}
