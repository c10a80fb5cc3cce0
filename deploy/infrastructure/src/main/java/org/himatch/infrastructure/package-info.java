/**
 * The real PostgreSQL, Kafka and OIDC issuer that HIMatch runs on, each started from Maven artifacts alone: no
 * container, nothing installed. Tests and the local launcher use the same classes.
 */
@NullMarked
package org.himatch.infrastructure;

import org.jspecify.annotations.NullMarked;
