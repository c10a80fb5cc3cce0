package org.himatch.profile.resumes;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.himatch.api.InvalidInput;
import org.himatch.api.ProblemType;
import org.himatch.profile.resumes.extraction.Extraction;
import org.himatch.profile.resumes.extraction.ExtractionConfig;
import org.himatch.profile.resumes.extraction.ResumeFormat;
import org.himatch.profile.resumes.extraction.TextExtractor;

/** Turns a résumé into a draft, or says what is wrong with it. Nothing of it is stored or logged. */
@ApplicationScoped
class ResumeService {
    private static final String FORMATS =
            Arrays.stream(ResumeFormat.values()).map(ResumeFormat::mediaType).collect(Collectors.joining(", "));
    private static final String ANY = "application/octet-stream";

    private final TextExtractor extractor;
    private final TextReader reader;
    private final ExtractionConfig config;

    ResumeService(TextExtractor extractor, TextReader reader, ExtractionConfig config) {
        this.extractor = extractor;
        this.reader = reader;
        this.config = config;
    }

    ResumeDraft read(String mediaType, InputStream file) throws IOException {
        String type = mediaType.replaceFirst("\\s*;.*", "").strip().toLowerCase(Locale.ROOT);
        if (!type.equals(ANY) && ResumeFormat.of(type).isEmpty()) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.problem("Send a résumé as one of " + FORMATS + ", or as " + ANY);
        }
        return switch (extractor.extract(mediaType, file)) {
            case Extraction.Text text -> reader.read(text);
            case Extraction.Refused refused -> throw problem(refused, type);
        };
    }

    private HttpProblem problem(Extraction.Refused refused, String declared) {
        return switch (refused.reason()) {
            case EMPTY -> InvalidInput.at("", "the body is empty; send the file itself");
            case UNSUPPORTED ->
                ProblemType.UNSUPPORTED_MEDIA_TYPE.problem("The file was detected as " + refused.mediaType()
                        + (declared.equals(ANY) ? "" : ", not as " + declared) + "; read are " + FORMATS);
            case PROTECTED -> unreadable("The file is protected by a password; send it without one");
            case DAMAGED ->
                unreadable("The file is damaged or cut off: it was detected as " + refused.mediaType()
                        + ", but cannot be read to its end");
            case WITHOUT_TEXT ->
                unreadable(
                        "The file has no text in it, only pictures or empty pages, as a scan has; send one with text");
            case TOO_LONG -> unreadable("The file has more than " + config.characters() + " characters of text");
            case UNPACKS_TOO_FAR ->
                unreadable("The file unpacks to more than " + config.unpacked().asLongValue()
                        + " bytes or to very many parts, as no résumé does");
            case TOO_DEEP -> unreadable("The file's elements are nested too deeply for a document");
            case TOO_COSTLY -> unreadable("To read the file takes more time or memory than a résumé needs");
            case BUSY ->
                ProblemType.UNAVAILABLE
                        .builder("Many résumés are being read at the moment")
                        .withHeader(HttpHeaders.RETRY_AFTER, "5")
                        .build();
        };
    }

    private static HttpProblem unreadable(String detail) {
        return ProblemType.UNREADABLE_FILE.problem(detail);
    }
}
