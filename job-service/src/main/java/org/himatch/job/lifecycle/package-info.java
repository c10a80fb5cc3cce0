/** The life of a posting over HTTP, and the end that comes by itself. */
@NullMarked
package org.himatch.job.lifecycle;

import org.jspecify.annotations.NullMarked;
