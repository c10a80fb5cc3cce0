/** What the market would look like if a posting asked for something else. */
@NullMarked
package org.himatch.matching.simulations;

import org.jspecify.annotations.NullMarked;
