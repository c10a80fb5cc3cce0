package org.himatch.catalogue.text;

import java.util.Set;
import org.himatch.catalogue.RecognitionRules.LetterCase;
import org.jspecify.annotations.Nullable;

/** What a phrase of the catalogue means in text. */
sealed interface Meaning {

    /** It only looks like a name. */
    record Decoy() implements Meaning {}

    /** A skill or a credential. */
    record Thing(Mention.Kind kind, String id) {}

    /**
     * It names something.
     *
     * @param guard what must hold before it does; null for nothing
     * @param name whether it is a name of it, and no mere wording
     */
    record Named(Thing thing, @Nullable NameGuard guard, boolean name) implements Meaning {}

    /**
     * A guard, ready for use.
     *
     * @param letters the guarded name's letters and digits as they must be written
     * @param near contexts by number, of which one must be near; empty when none needs to be
     * @param notNear contexts by number, of which none may be near
     * @param itself whether the guarded words themselves may show the context; acronyms may not vouch for themselves
     */
    record NameGuard(LetterCase letterCase, String letters, Set<Integer> near, Set<Integer> notNear, boolean itself) {}
}
