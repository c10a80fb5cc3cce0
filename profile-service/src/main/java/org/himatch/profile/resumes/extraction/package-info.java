/**
 * A file's text. It is read in a JVM of its own, with little memory and a deadline: whatever a file does to the libraries
 * that read it, it does there. Read it in this order: {@code TextExtractor} hands a file to a {@code Child}; in the child,
 * {@code ChildMain} lets {@code FileReading} read it.
 */
@NullMarked
package org.himatch.profile.resumes.extraction;

import org.jspecify.annotations.NullMarked;
