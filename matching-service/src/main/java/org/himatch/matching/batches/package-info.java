/** The rankings of many postings in one streamed answer. */
@NullMarked
package org.himatch.matching.batches;

import org.jspecify.annotations.NullMarked;
