/** schema.org's JobPosting, in and out: what a career site publishes becomes a draft, and an open posting becomes markup. */
@NullMarked
package org.himatch.job.markup;

import org.jspecify.annotations.NullMarked;
