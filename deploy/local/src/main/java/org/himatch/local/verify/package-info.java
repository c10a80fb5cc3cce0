/**
 * Whether the index has what the writers have, version by version, and what is done when it has not.
 *
 * <p>Read {@link org.himatch.local.verify.Verification}, then {@link org.himatch.local.verify.Comparison} for why nothing that
 * is merely on its way is taken for damage.
 */
@NullMarked
package org.himatch.local.verify;

import org.jspecify.annotations.NullMarked;
