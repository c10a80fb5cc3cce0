/**
 * What every endpoint keeps, so that the services are alike: problems, pages, preconditions, idempotency keys, and
 * who is calling.
 */
@NullMarked
package org.himatch.api;

import org.jspecify.annotations.NullMarked;
