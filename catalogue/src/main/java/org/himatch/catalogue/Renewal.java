package org.himatch.catalogue;

/**
 * What keeps a credential in force, with the origin of the figures.
 *
 * @param everyYears length of a cycle in years, at least 1
 * @param units continuing-education units that a cycle asks of who holds this credential alone, at least 1
 * @param graceDays days after the end of a cycle in which the renewal is still accepted, 0 when there are none
 * @param origin where the figures come from
 */
public record Renewal(int everyYears, int units, int graceDays, Origin origin) {}
