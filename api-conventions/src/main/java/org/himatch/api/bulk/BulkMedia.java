package org.himatch.api.bulk;

/** The media types of bulk bodies. */
public final class BulkMedia {
    /** One JSON object a line. */
    public static final String NDJSON = "application/x-ndjson";
    /** Comma-separated values (RFC 4180) with a header. */
    public static final String CSV = "text/csv";

    private BulkMedia() {}
}
