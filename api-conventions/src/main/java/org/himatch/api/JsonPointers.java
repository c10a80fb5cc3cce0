package org.himatch.api;

import com.fasterxml.jackson.databind.JsonMappingException;

/** JSON pointers (RFC 6901). */
final class JsonPointers {
    private JsonPointers() {}

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Where Jackson stumbled. */
    static String of(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : failure.getPath()) {
            pointer.append('/')
                    .append(reference.getFieldName() == null ? reference.getIndex() : escape(reference.getFieldName()));
        }
        return pointer.toString();
    }
}
