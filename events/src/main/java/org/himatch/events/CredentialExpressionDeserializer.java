package org.himatch.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the three forms of a {@link CredentialExpression}; anything else is refused with its place. */
final class CredentialExpressionDeserializer extends StdDeserializer<CredentialExpression> {
    private static final long serialVersionUID = 1L;
    private static final String FORMS = "expected a credential code, {\"anyOf\": […]} or {\"allOf\": […]}";

    CredentialExpressionDeserializer() {
        super(CredentialExpression.class);
    }

    @Override
    public CredentialExpression deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return new CredentialExpression.Holds(json.getText());
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refused(json);
        }
        String form = json.nextFieldName();
        if (!"anyOf".equals(form) && !"allOf".equals(form)) {
            throw refused(json);
        }
        List<CredentialExpression> branches = branches(form, json, context);
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw refused(json);
        }
        return form.equals("anyOf")
                ? new CredentialExpression.AnyOf(branches)
                : new CredentialExpression.AllOf(branches);
    }

    private List<CredentialExpression> branches(String form, JsonParser json, DeserializationContext context)
            throws IOException {
        List<CredentialExpression> branches = new ArrayList<>();
        if (json.nextToken() != JsonToken.START_ARRAY) {
            throw refused(json);
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                branches.add(deserialize(json, context));
            } catch (MismatchedInputException e) {
                e.prependPath(CredentialExpression.class, branches.size());
                e.prependPath(CredentialExpression.class, form);
                throw e;
            }
        }
        return branches;
    }

    private static MismatchedInputException refused(JsonParser json) {
        return MismatchedInputException.from(json, CredentialExpression.class, FORMS);
    }
}
