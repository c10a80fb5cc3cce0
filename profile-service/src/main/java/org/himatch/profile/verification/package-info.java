/** How an operator compares the candidates with the index, and has them published again. */
@NullMarked
package org.himatch.profile.verification;

import org.jspecify.annotations.NullMarked;
