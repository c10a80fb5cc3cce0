/** Employers and their postings: stored in PostgreSQL, told to matching through the outbox. */
@NullMarked
package org.himatch.job;

import org.jspecify.annotations.NullMarked;
