/**
 * Whether anything is lost when things break: a seeded workload on the real processes, a seeded schedule of faults, and a
 * check of everything that was acknowledged.
 *
 * <p>Read {@link org.himatch.local.faults.FaultRun}, then {@link org.himatch.local.faults.Client} for the workload and
 * {@link org.himatch.local.faults.FinalCheck} for what is held against it.
 */
@NullMarked
package org.himatch.local.faults;

import org.jspecify.annotations.NullMarked;
