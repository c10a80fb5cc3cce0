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

/** Credentials asked for, as {@code RHIT and (CCS or CIC):5!; CPC:2}: an expression in words, and how much it matters. */
final class CredentialCriteriaCell implements CellForm {
    private static final Pattern ITEM = Pattern.compile("(?<expression>.+)" + Demand.FORM);

    private final ExpressionWords words;

    CredentialCriteriaCell(VocabularyNames names) {
        this.words = new ExpressionWords(names);
    }

    @Override
    public JsonNode read(String cell) {
        ArrayNode criteria = JsonNodeFactory.instance.arrayNode();
        for (String item : ListCell.split(FormulaGuard.off(cell))) {
            Matcher parts = ITEM.matcher(item);
            if (!parts.matches() || parts.group("marks").indexOf('=') >= 0) {
                throw new UnreadableCell(
                        "'" + item + "' must be credentials and their importance, like RHIT and (CCS or"
                                + " CIC):5, with ! behind if they are essential; parted from the next by a semicolon");
            }
            ObjectNode criterion = criteria.addObject();
            criterion.set("expression", words.read(parts.group("expression")));
            Demand.read(parts.group("importance"), parts.group("marks"), criterion);
        }
        return criteria;
    }

    @Override
    public String write(JsonNode criteria) {
        List<String> items = new ArrayList<>();
        for (JsonNode criterion : criteria) {
            items.add(words.write(criterion.get("expression")) + Demand.write(criterion));
        }
        return FormulaGuard.on(ListCell.join(items));
    }
}
