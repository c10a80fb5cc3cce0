/** The score of a candidate for a job in exact integers, its explanation, and the order of a ranking. */
@NullMarked
package org.himatch.ranking;

import org.jspecify.annotations.NullMarked;
