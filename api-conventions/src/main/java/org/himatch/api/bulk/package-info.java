/**
 * Bulk in and out, the same for every kind of record: bodies of any length are read and written record by record, as NDJSON
 * or CSV, and each record gets an answer of its own.
 */
@NullMarked
package org.himatch.api.bulk;

import org.jspecify.annotations.NullMarked;
