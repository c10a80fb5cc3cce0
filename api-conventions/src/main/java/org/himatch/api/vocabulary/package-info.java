/** The catalogue that a service runs with, and checks of what requests take from it. */
@NullMarked
package org.himatch.api.vocabulary;

import org.jspecify.annotations.NullMarked;
