/**
 * From a résumé to the draft of a candidate. Read it in this order: {@code ResumeResource} takes a file, {@code
 * TextExtractor} gets its text, {@code TextReader} reads the facts in it, each with the words that it came from. A JSON
 * Resume document needs no extraction, and goes through {@code DocumentReader}; {@code DocumentWriter} gives one back.
 */
@NullMarked
package org.himatch.profile.resumes;

import org.jspecify.annotations.NullMarked;
