package org.himatch.job.suggestions;

/** Whether a text states a level, or one had to be assumed. */
public enum LevelBasis {
    STATED,
    ASSUMED
}
