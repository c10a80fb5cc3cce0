/** How an operator compares the index with what the writers have. */
@NullMarked
package org.himatch.matching.verification;

import org.jspecify.annotations.NullMarked;
