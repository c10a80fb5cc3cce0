/** Rankings over HTTP: what is asked, who may ask it, and the answer with its reasons. */
@NullMarked
package org.himatch.matching.rankings;

import org.jspecify.annotations.NullMarked;
