/** The catalogue's skills and credentials, open to everyone: what forms and importers choose from. */
@NullMarked
package org.himatch.profile.vocabulary;

import org.jspecify.annotations.NullMarked;
