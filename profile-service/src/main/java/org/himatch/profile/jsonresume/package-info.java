/** The open format JSON Resume 1.0.0 (jsonresume.org), as far as it can be told apart from other JSON. */
@NullMarked
package org.himatch.profile.jsonresume;

import org.jspecify.annotations.NullMarked;
