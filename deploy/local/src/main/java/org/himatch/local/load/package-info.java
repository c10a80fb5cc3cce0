/**
 * What the services do under load: a seeded mixture of requests that comes at rising rates whether or not the ones before are
 * answered, to the rate that is too high and past it, and back.
 *
 * <p>Read {@link org.himatch.local.load.LoadRun}, then {@link org.himatch.local.load.Driver} for how times are taken and
 * {@link org.himatch.local.load.Operation} for what is asked.
 */
@NullMarked
package org.himatch.local.load;

import org.jspecify.annotations.NullMarked;
