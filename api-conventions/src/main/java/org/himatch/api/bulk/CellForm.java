package org.himatch.api.bulk;

import com.fasterxml.jackson.databind.JsonNode;

/** How a cell says what JSON says. {@link Cells} has the usual ones. */
public interface CellForm {

    /**
     * What a cell says.
     *
     * @param cell not blank
     * @throws UnreadableCell when it is not of this form
     */
    JsonNode read(String cell);

    /** The cell that says this, so that {@link #read} gives it back. */
    String write(JsonNode value);
}
