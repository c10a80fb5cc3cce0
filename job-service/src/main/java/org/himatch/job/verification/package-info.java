/** How an operator compares the postings with the index, and has them published again. */
@NullMarked
package org.himatch.job.verification;

import org.jspecify.annotations.NullMarked;
