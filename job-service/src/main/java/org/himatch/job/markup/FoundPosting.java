package org.himatch.job.markup;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JobPosting in what was sent.
 *
 * @param pointer JSON pointer to it; on a page, {@code /scripts/…} of the page's scripts of JSON-LD before it
 * @param node the JobPosting
 */
record FoundPosting(String pointer, ObjectNode node) {}
