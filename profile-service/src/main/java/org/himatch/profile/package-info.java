/**
 * Candidates: stored in PostgreSQL, told to matching through the outbox. The only place that has personal data; neither
 * an event nor the log ever holds any.
 */
@NullMarked
package org.himatch.profile;

import org.jspecify.annotations.NullMarked;
