@NullMarked
package org.himatch.benchmarks;

import org.jspecify.annotations.NullMarked;
