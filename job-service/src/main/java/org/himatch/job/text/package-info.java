/** The text of a posting: what of HTML is kept, and how HTML and plain text become each other. */
@NullMarked
package org.himatch.job.text;

import org.jspecify.annotations.NullMarked;
