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

/** Credentials held, as {@code CCS 2024-03-01..2027-12-31 14 units #AH-7781; RHIT}: code or name, from when to when, units, number. */
final class CredentialsCell implements CellForm {
    private static final String DAY = "\\d{4}-\\d{1,2}-\\d{1,2}";
    private static final Pattern ITEM = Pattern.compile("(?<credential>\"(?:[^\"]|\"\")*\"|[^#\"]+?)"
            + "(?:\\s+(?<issued>" + DAY + ")?\\s*(?<range>\\.\\.)?\\s*(?<expires>" + DAY + ")?)?"
            + "(?:\\s+(?<units>\\d{1,4}) units?)?"
            + "(?:\\s*#(?<number>.+))?");

    private final VocabularyNames names;

    CredentialsCell(VocabularyNames names) {
        this.names = names;
    }

    @Override
    public JsonNode read(String cell) {
        ArrayNode credentials = JsonNodeFactory.instance.arrayNode();
        for (String item : ListCell.split(FormulaGuard.off(cell))) {
            Matcher parts = ITEM.matcher(item);
            if (!parts.matches() || (parts.group("expires") != null && parts.group("range") == null)) {
                throw new UnreadableCell("'" + item + "' must be a credential, like CCS, and after it, if you like, the"
                        + " days 2024-03-01..2027-12-31, either of which may be left out, 14 units, and #number; parted"
                        + " from the next by a semicolon");
            }
            String name = ListCell.unquote(parts.group("credential").strip());
            ObjectNode credential = credentials.addObject().put("credential", names.credential(name));
            for (String field : List.of("issued", "expires")) {
                if (parts.group(field) != null) {
                    credential.put(field, parts.group(field));
                }
            }
            if (parts.group("units") != null) {
                credential.put("unitsEarned", Integer.parseInt(parts.group("units")));
            }
            if (parts.group("number") != null) {
                credential.put("number", ListCell.unquote(parts.group("number").strip()));
            }
        }
        return credentials;
    }

    @Override
    public String write(JsonNode credentials) {
        List<String> items = new ArrayList<>();
        for (JsonNode credential : credentials) {
            String item = ListCell.quoteIfNeeded(credential.get("credential").asText());
            String issued = credential.path("issued").asText("");
            String expires = credential.path("expires").asText("");
            if (!issued.isEmpty() || !expires.isEmpty()) {
                item += " " + issued + (expires.isEmpty() ? "" : ".." + expires);
            }
            if (credential.has("unitsEarned")) {
                item += " " + credential.get("unitsEarned").asInt() + " units";
            }
            if (credential.has("number")) {
                item += " #" + ListCell.quoteIfNeeded(credential.get("number").asText());
            }
            items.add(item);
        }
        return FormulaGuard.on(ListCell.join(items));
    }
}
