/** How many hold, and how many ask for, each skill and credential, and where. Counts only, never who. */
@NullMarked
package org.himatch.matching.supply;

import org.jspecify.annotations.NullMarked;
