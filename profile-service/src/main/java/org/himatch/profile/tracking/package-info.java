/** What a candidate's credentials are worth on a day: how each stands, what they prove, and which are about to expire. */
@NullMarked
package org.himatch.profile.tracking;

import org.jspecify.annotations.NullMarked;
