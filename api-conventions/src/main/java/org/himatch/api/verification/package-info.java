/** What the services tell an operator about the versions that they hold, and how what differs is published again. */
@NullMarked
package org.himatch.api.verification;

import org.jspecify.annotations.NullMarked;
