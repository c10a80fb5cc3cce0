/** What an employer's postings come to. */
@NullMarked
package org.himatch.job.statistics;

import org.jspecify.annotations.NullMarked;
