package org.himatch.catalogue.text;

import java.util.List;

/**
 * A skill or a credential that a text affirms, with all places where it does.
 *
 * @param kind which of the two it is
 * @param id the skill's id, or the credential's present code
 * @param best the mention that says most: one with a level before one without, the highest first; then the same of years;
 *     then the first in the text
 * @param mentions all that affirm it, in the order of the text; not empty
 */
public record Recognised(Mention.Kind kind, String id, Mention best, List<Mention> mentions) {
    public Recognised {
        mentions = List.copyOf(mentions);
    }
}
