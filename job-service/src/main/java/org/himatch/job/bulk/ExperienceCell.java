package org.himatch.job.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.api.bulk.CellForm;
import org.himatch.api.bulk.UnreadableCell;

/** Experience asked for, as {@code 3:1!}: years, and how much they matter. */
final class ExperienceCell implements CellForm {
    private static final Pattern FORM = Pattern.compile("(?<years>\\d{1,9})\\s*" + Demand.FORM);

    @Override
    public JsonNode read(String cell) {
        Matcher parts = FORM.matcher(cell.strip());
        if (!parts.matches() || parts.group("marks").indexOf('=') >= 0) {
            throw new UnreadableCell("must be years and importance, like 3:1, with ! behind if they are essential");
        }
        ObjectNode criterion =
                JsonNodeFactory.instance.objectNode().put("years", Integer.parseInt(parts.group("years")));
        Demand.read(parts.group("importance"), parts.group("marks"), criterion);
        return criterion;
    }

    @Override
    public String write(JsonNode criterion) {
        return criterion.get("years").asText() + Demand.write(criterion);
    }
}
