/**
 * HIMatch on one machine: starts PostgreSQL, Kafka, the issuer and the three services as processes of their own, watches
 * over them, and stops them.
 *
 * <p>Read {@link org.himatch.local.Main} for the commands, then {@link org.himatch.local.Supervisor} for how the parts
 * come up and go down, then {@link org.himatch.local.Starter} for how each one is started.
 */
@NullMarked
package org.himatch.local;

import org.jspecify.annotations.NullMarked;
