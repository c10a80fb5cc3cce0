/** The parts of a posting as HTTP carries them, for whoever stores a posting and whoever ranks without one. */
@NullMarked
package org.himatch.api.posting;

import org.jspecify.annotations.NullMarked;
