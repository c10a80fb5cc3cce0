/** Candidates in bulk: the endpoints, and how a candidate looks as a row. */
@NullMarked
package org.himatch.profile.bulk;

import org.jspecify.annotations.NullMarked;
