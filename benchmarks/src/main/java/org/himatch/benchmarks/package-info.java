/** The engine beside what else could do its work: the same market, the same questions, equal answers, in one run. */
@NullMarked
package org.himatch.benchmarks;

import org.jspecify.annotations.NullMarked;
