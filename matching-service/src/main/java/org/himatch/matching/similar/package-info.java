/** Who is like whom, and which postings are like which, by the vectors and relations that the score goes by. */
@NullMarked
package org.himatch.matching.similar;

import org.jspecify.annotations.NullMarked;
