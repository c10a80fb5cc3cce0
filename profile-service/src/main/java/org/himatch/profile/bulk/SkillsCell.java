package org.himatch.profile.bulk;

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

/** Declared skills as {@code icd-10-pcs:4; MS-DRG:3 used 2026-09-30}: id or name, level, and when it was last used. */
final class SkillsCell implements CellForm {
    private static final Pattern ITEM =
            Pattern.compile("(?<skill>.+):\\s*(?<level>\\d{1,9})(?:\\s+used\\s+(?<used>\\S+))?");

    private final VocabularyNames names;

    SkillsCell(VocabularyNames names) {
        this.names = names;
    }

    @Override
    public JsonNode read(String cell) {
        ArrayNode skills = JsonNodeFactory.instance.arrayNode();
        for (String item : ListCell.split(FormulaGuard.off(cell))) {
            Matcher parts = ITEM.matcher(item);
            if (!parts.matches()) {
                throw new UnreadableCell("'" + item + "' must be a skill and its level, like icd-10-pcs:4, and"
                        + " after it, if you like, used 2026-09-30; parted from the next by a semicolon");
            }
            ObjectNode skill = skills.addObject()
                    .put(
                            "skill",
                            names.skill(ListCell.unquote(parts.group("skill").strip())))
                    .put("level", Integer.parseInt(parts.group("level")));
            if (parts.group("used") != null) {
                skill.put("lastUsed", parts.group("used"));
            }
        }
        return skills;
    }

    @Override
    public String write(JsonNode skills) {
        List<String> items = new ArrayList<>();
        for (JsonNode skill : skills) {
            String used =
                    skill.has("lastUsed") ? " used " + skill.get("lastUsed").asText() : "";
            items.add(ListCell.quoteIfNeeded(skill.get("skill").asText()) + ":"
                    + skill.get("level").asText() + used);
        }
        return FormulaGuard.on(ListCell.join(items));
    }
}
