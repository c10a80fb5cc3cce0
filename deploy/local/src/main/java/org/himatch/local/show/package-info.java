/** The first ranking in the terminal: who fits the showcase posting, why, who nearly does, and what fits them. */
@NullMarked
package org.himatch.local.show;

import org.jspecify.annotations.NullMarked;
