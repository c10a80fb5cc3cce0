package org.himatch.catalogue.text;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text where a skill or a credential is named.
 *
 * @param start index of its first character in the text
 * @param end index after its last character
 * @param text what stands there
 * @param kind whether a skill or a credential is named
 * @param id the skill's id, or the credential's present code whatever former one is written
 * @param negated whether the text says that it is not there or not asked for
 * @param years whole years, 1 to 60, that the same clause states; null when it states none
 * @param level level, 1 (aware) to 5 (expert), that the same clause states; null when it states none
 */
public record Mention(
        int start,
        int end,
        String text,
        Kind kind,
        String id,
        boolean negated,
        @Nullable Integer years,
        @Nullable Integer level) {

    /** What is named. */
    public enum Kind {
        SKILL,
        CREDENTIAL
    }
}
