/** Postings in bulk: the endpoints, and how a posting looks as a row. */
@NullMarked
package org.himatch.job.bulk;

import org.jspecify.annotations.NullMarked;
