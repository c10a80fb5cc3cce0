package org.himatch.events;

/**
 * A credential, or a combination of some, that a posting asks for.
 *
 * @param expression which credentials satisfy it
 * @param importance 1 (nice to have) to 5 (central)
 * @param essential whether a candidate without it is not eligible
 */
public record CredentialCriterion(CredentialExpression expression, int importance, boolean essential) {}
