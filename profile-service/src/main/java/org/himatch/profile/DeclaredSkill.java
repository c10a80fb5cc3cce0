package org.himatch.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a candidate declares.
 *
 * @param skill a skill id of the catalogue
 * @param level 1 aware, 2 assisted, 3 independent, 4 advanced, 5 expert
 * @param lastUsed when it was last used; for people to read, it has no part in the score
 */
public record DeclaredSkill(
        String skill, int level, @Nullable LocalDate lastUsed) {}
