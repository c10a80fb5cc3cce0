/** What a candidate could learn or earn, and what each step alone would bring in the postings that are open now. */
@NullMarked
package org.himatch.matching.advice;

import org.jspecify.annotations.NullMarked;
