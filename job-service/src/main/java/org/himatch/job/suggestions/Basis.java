package org.himatch.job.suggestions;

/** How a text asks for something: by the words around it, or else by the section in which it stands. */
public enum Basis {
    REQUIRED,
    PREFERRED,
    MENTIONED
}
