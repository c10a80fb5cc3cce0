/** From the text of a posting, as an employer has it already, to the criteria that it asks for. Nothing is stored. */
@NullMarked
package org.himatch.job.suggestions;

import org.jspecify.annotations.NullMarked;
