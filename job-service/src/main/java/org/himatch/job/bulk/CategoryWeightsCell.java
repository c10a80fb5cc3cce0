package org.himatch.job.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.api.bulk.CellForm;
import org.himatch.api.bulk.UnreadableCell;

/** How the categories share the score, as {@code 70:20:10}: skills, credentials, experience. */
final class CategoryWeightsCell implements CellForm {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*:\\s*(\\d{1,9})\\s*:\\s*(\\d{1,9})");

    @Override
    public JsonNode read(String cell) {
        Matcher weights = FORM.matcher(cell.strip());
        if (!weights.matches()) {
            throw new UnreadableCell("must be the weights of skills, credentials and experience, like 70:20:10");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("skills", Integer.parseInt(weights.group(1)))
                .put("credentials", Integer.parseInt(weights.group(2)))
                .put("experience", Integer.parseInt(weights.group(3)));
    }

    @Override
    public String write(JsonNode weights) {
        return weights.get("skills").asText() + ":"
                + weights.get("credentials").asText() + ":"
                + weights.get("experience").asText();
    }
}
