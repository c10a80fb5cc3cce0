package org.himatch.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What people bring along instead of filling in a form: texts from which the services make postings and candidates.
 *
 * @param pastedPosting a posting as it stands in a mail or a word processor
 * @param postingPage a page of a careers site, with JobPosting markup in it
 * @param resume a résumé as plain text
 * @param jsonResume a résumé as a JSON Resume document
 */
public record Documents(String pastedPosting, String postingPage, String resume, String jsonResume) {
    /** The requisition of the posting that is made of the pasted text. */
    public static final String PASTED_REQUISITION = "QUILLSTONE-PASTED";
    /** The employer who pasted it. */
    public static final String PASTED_BY = "demo-quillstone";
    /** The external id of the candidate who is made of the résumé. */
    public static final String RESUME_ID = "demo-resume";

    /**
     * Reads the examples of a checkout.
     *
     * @throws UncheckedIOException when one is missing or cannot be read
     */
    public static Documents in(Path checkout) {
        Path examples = checkout.resolve("examples");
        return new Documents(
                read(examples.resolve("posting.txt")),
                read(examples.resolve("posting.html")),
                read(examples.resolve("resume.txt")),
                read(examples.resolve("resume.json")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " cannot be read", e);
        }
    }
}
