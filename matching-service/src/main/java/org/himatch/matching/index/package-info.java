/** The market in memory: every partner's candidates and postings in their newest versions, and rankings over them. */
@NullMarked
package org.himatch.matching.index;

import org.jspecify.annotations.NullMarked;
