/** Search over postings, in PostgreSQL: docs/search.md says what it does. */
@NullMarked
package org.himatch.job.search;

import org.jspecify.annotations.NullMarked;
