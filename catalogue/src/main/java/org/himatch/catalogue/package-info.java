/**
 * The vocabulary of health information management: skills, how close they are to each other, credentials and what they
 * prove, and role templates. It is read from YAML, checked as a whole, and immutable from then on.
 */
@NullMarked
package org.himatch.catalogue;

import org.jspecify.annotations.NullMarked;
