package org.himatch.job.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.api.bulk.CellForm;
import org.himatch.api.bulk.FormulaGuard;
import org.himatch.api.bulk.ListCell;
import org.himatch.api.bulk.UnreadableCell;
import org.himatch.api.bulk.VocabularyNames;

/** Skills asked for, as {@code icd-10-pcs:4:5!; MS-DRG:3:2=}: id or name, level, and how much it matters. */
final class SkillCriteriaCell implements CellForm {
    private static final Pattern ITEM = Pattern.compile("(?<skill>.+):\\s*(?<level>\\d{1,9})\\s*" + Demand.FORM);

    private final VocabularyNames names;

    SkillCriteriaCell(VocabularyNames names) {
        this.names = names;
    }

    @Override
    public JsonNode read(String cell) {
        ArrayNode criteria = JsonNodeFactory.instance.arrayNode();
        for (String item : ListCell.split(FormulaGuard.off(cell))) {
            Matcher parts = ITEM.matcher(item);
            if (!parts.matches()) {
                throw new UnreadableCell(
                        "'" + item + "' must be a skill, its level and its importance, like icd-10-pcs:4:5,"
                                + " with ! behind if it is essential and = if nothing related counts; parted from the next by a"
                                + " semicolon");
            }
            ObjectNode criterion = criteria.addObject()
                    .put(
                            "skill",
                            names.skill(ListCell.unquote(parts.group("skill").strip())))
                    .put("level", Integer.parseInt(parts.group("level")))
                    .put("acceptRelated", parts.group("marks").indexOf('=') < 0);
            Demand.read(parts.group("importance"), parts.group("marks"), criterion);
        }
        return criteria;
    }

    @Override
    public String write(JsonNode criteria) {
        List<String> items = new ArrayList<>();
        for (JsonNode criterion : criteria) {
            items.add(ListCell.quoteIfNeeded(criterion.get("skill").asText()) + ":"
                    + criterion.get("level").asText() + Demand.write(criterion));
        }
        return FormulaGuard.on(ListCell.join(items));
    }
}
