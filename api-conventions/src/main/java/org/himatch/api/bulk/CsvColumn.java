package org.himatch.api.bulk;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * A column.
 *
 * @param name its name in the header
 * @param place where the record has what it says
 * @param form how it says it
 * @param unit whether it only qualifies its neighbours, like a currency: alone it says nothing
 */
public record CsvColumn(String name, JsonPointer place, CellForm form, boolean unit) {

    /** A column that says something by itself. */
    public static CsvColumn of(String name, String pointer, CellForm form) {
        return new CsvColumn(name, JsonPointer.compile(pointer), form, false);
    }

    /** A column that qualifies the others of the same object. */
    public static CsvColumn unit(String name, String pointer, CellForm form) {
        return new CsvColumn(name, JsonPointer.compile(pointer), form, true);
    }
}
