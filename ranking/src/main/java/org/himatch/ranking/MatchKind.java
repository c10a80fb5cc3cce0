package org.himatch.ranking;

/** How something held stands to what was asked. Of equal credit, the earlier kind explains better and is shown. */
public enum MatchKind {
    /** The very thing asked. */
    EXACT,
    /** Something narrower, which proves what was asked; of credentials, one that supersedes it. */
    NARROWER,
    /** A related skill, at the share that the catalogue gives. */
    RELATED,
    /** The direct broader skill, at 40 %. */
    BROADER,
    /** Nothing that counts. */
    NONE
}
