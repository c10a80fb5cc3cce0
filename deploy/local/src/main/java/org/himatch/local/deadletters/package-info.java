/** {@code ./himatch dead-letters}: records that could not be applied, shown and sent back. */
@NullMarked
package org.himatch.local.deadletters;

import org.jspecify.annotations.NullMarked;
