/**
 * Text to skills: finds what the catalogue names in a résumé or a posting, with its place, and what the text says about
 * it. Read it in this order: {@code Words} cuts the text, {@code Phrases} finds names in it, {@code Scan} decides which
 * of them are meant, {@code Clauses} tells what is said about them.
 */
@NullMarked
package org.himatch.catalogue.text;

import org.jspecify.annotations.NullMarked;
