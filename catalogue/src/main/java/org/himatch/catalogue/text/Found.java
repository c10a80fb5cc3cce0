package org.himatch.catalogue.text;

import java.util.List;
import org.himatch.catalogue.text.Meaning.Thing;

/**
 * A phrase of a text that names something, before it is known what the clause says about it.
 *
 * @param from index of its first word
 * @param to index after its last word
 * @param things what it names; not empty
 */
record Found(int from, int to, List<Thing> things) {}
