package org.himatch.job.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.himatch.api.InvalidInput;
import org.himatch.job.suggestions.NotTaken;
import org.himatch.job.suggestions.Suggester;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a document, or the JSON-LD scripts of a page. */
final class MarkupReader {
    private static final int MOST_POSTINGS = 50;
    private static final int MOST_SCRIPTS = 200;
    private static final String SCRIPTS = "script[type^=application/ld+json]";

    private final Suggester suggester;

    MarkupReader(Suggester suggester) {
        this.suggester = suggester;
    }

    MarkupResponse readJson(byte[] body) {
        try {
            return drafts(PostingFinder.in(LdJson.read(body), ""), List.of());
        } catch (LdJson.Unreadable e) {
            throw InvalidInput.at("", e.reason());
        }
    }

    /**
     * Reads a page.
     *
     * @param charset as the request states it; {@code null} to find it in the page
     */
    MarkupResponse readPage(byte[] body, @Nullable String charset) {
        List<Element> scripts = scripts(body, charset);
        if (scripts.isEmpty()) {
            throw InvalidInput.at("", "the page has no script of the type " + LdJson.MEDIA_TYPE);
        }
        List<FoundPosting> found = new ArrayList<>();
        List<NotTaken> notRead = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            String pointer = "/scripts/" + i;
            try {
                found.addAll(PostingFinder.in(LdJson.read(scripts.get(i).data().strip()), pointer));
            } catch (LdJson.Unreadable e) {
                notRead.add(new NotTaken(pointer, e.reason()));
            }
        }
        if (found.isEmpty() && !notRead.isEmpty()) {
            throw InvalidInput.at(
                    notRead.getFirst().pointer(), notRead.getFirst().reason());
        }
        return drafts(found, notRead);
    }

    private static List<Element> scripts(byte[] body, @Nullable String charset) {
        try {
            List<Element> scripts =
                    Jsoup.parse(new ByteArrayInputStream(body), charset, "").select(SCRIPTS);
            if (scripts.size() > MOST_SCRIPTS) {
                throw InvalidInput.at("", "the page has more than " + MOST_SCRIPTS + " scripts of JSON-LD");
            }
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory that cannot be read", e);
        }
    }

    private MarkupResponse drafts(List<FoundPosting> found, List<NotTaken> notRead) {
        if (found.isEmpty()) {
            throw InvalidInput.at("", "there is no JobPosting of schema.org in it");
        }
        if (found.size() > MOST_POSTINGS) {
            throw InvalidInput.at(
                    found.get(MOST_POSTINGS).pointer(), "more than " + MOST_POSTINGS + " JobPostings at once");
        }
        return new MarkupResponse(
                found.stream()
                        .map(posting -> PostingReader.read(posting, suggester))
                        .toList(),
                notRead);
    }
}
