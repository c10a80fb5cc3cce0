/** What a candidate could still say or do so that more postings come within reach, in exact numbers. */
@NullMarked
package org.himatch.matching.completeness;

import org.jspecify.annotations.NullMarked;
