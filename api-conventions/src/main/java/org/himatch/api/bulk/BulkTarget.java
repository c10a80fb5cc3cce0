package org.himatch.api.bulk;

import java.util.List;
import java.util.Set;

/** Where the records of one bulk body go. Made for a caller, whose rights it keeps; it runs on another thread. */
public interface BulkTarget {
    /** The field that names a record to its owner. */
    String key();

    /** Fields at the top of an exported record that an import reads over. */
    Set<String> readOver();

    /** How a record looks as a row. */
    CsvTable table();

    /**
     * Writes the records in one transaction, which is committed when this returns. What is wrong with one record is its
     * outcome; an exception means that none was written.
     *
     * @return an outcome for each, in their order
     */
    List<BulkOutcome> write(List<BulkRecord> records);
}
