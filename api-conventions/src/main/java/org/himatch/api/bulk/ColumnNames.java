package org.himatch.api.bulk;

import org.jspecify.annotations.Nullable;

/** Says which column of a file is about a place in the record. */
interface ColumnNames {
    /** A body without columns. */
    ColumnNames NONE = pointer -> null;

    /** The column's name as the file has it; {@code null} when there is none. */
    @Nullable
    String at(@Nullable String pointer);
}
