package org.himatch.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.himatch.catalogue.CredentialExpression;
import org.himatch.catalogue.CredentialExpression.AllOf;
import org.himatch.catalogue.CredentialExpression.AnyOf;
import org.himatch.catalogue.CredentialExpression.Holds;

/** JSON as the services take it. */
final class DemoJson {
    private DemoJson() {}

    static ObjectMapper mapper() {
        SimpleModule shapes = new SimpleModule()
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addSerializer(CredentialExpression.class, new OfExpression());
        return JsonMapper.builder()
                .addModule(shapes)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    /** {@code "CCS"}, {@code {"anyOf": […]}} or {@code {"allOf": […]}}. */
    private static final class OfExpression extends JsonSerializer<CredentialExpression> {
        @Override
        public void serialize(CredentialExpression expression, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            switch (expression) {
                case Holds holds -> out.writeString(holds.code());
                case AnyOf any -> branches("anyOf", any.branches(), out, provider);
                case AllOf all -> branches("allOf", all.branches(), out, provider);
            }
        }

        private void branches(
                String operator, List<CredentialExpression> branches, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartObject();
            out.writeArrayFieldStart(operator);
            for (CredentialExpression branch : branches) {
                serialize(branch, out, provider);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }
}
