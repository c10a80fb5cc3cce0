package org.himatch.profile.resumes.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of file whose text can be read. */
public enum ResumeFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("application/msword"),
    ODT("application/vnd.oasis.opendocument.text"),
    RTF("application/rtf", "text/rtf"),
    HTML("text/html", "application/xhtml+xml"),
    TEXT("text/plain");

    private final List<String> mediaTypes;

    ResumeFormat(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The media type that it goes by. */
    public String mediaType() {
        return mediaTypes.getFirst();
    }

    /** The format of a media type without parameters. */
    public static Optional<ResumeFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(mediaType))
                .findFirst();
    }

    /** Whether it is a ZIP file inside. */
    boolean isPacked() {
        return this == DOCX || this == ODT;
    }
}
