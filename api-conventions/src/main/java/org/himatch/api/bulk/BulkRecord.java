package org.himatch.api.bulk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.himatch.api.JsonFailures;
import org.himatch.api.MergePatch;
import org.jspecify.annotations.Nullable;

/**
 * A record of a bulk body, well-formed but not yet checked.
 *
 * @param line the line on which it begins, from 1
 * @param content what it says, in the form of the resource's body
 * @param table the columns of which it is a row: what is stored of others stays; {@code null} when it says everything
 */
public record BulkRecord(
        long line, ObjectNode content, @Nullable CsvTable table) {

    /** A field of text at the top, if it is there and says something. */
    public @Nullable String text(String field) {
        return content.path(field).isTextual() ? content.get(field).textValue() : null;
    }

    /**
     * The body that it stands for; 400 as for a single one that cannot be read.
     *
     * @param present the stored body of the same key, if there is one
     */
    public <T> T toBody(ObjectMapper mapper, MergePatch merge, @Nullable T present, Class<T> type) {
        if (table != null) {
            table.dropUnitsOfNothing(content, mapper.valueToTree(present));
        }
        if (table != null && present != null) {
            return merge.apply(present, content, type);
        }
        try {
            return mapper.treeToValue(content, type);
        } catch (JacksonException e) {
            throw JsonFailures.problem(e);
        }
    }
}
