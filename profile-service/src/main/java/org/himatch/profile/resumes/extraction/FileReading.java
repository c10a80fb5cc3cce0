package org.himatch.profile.resumes.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.himatch.profile.resumes.extraction.Extraction.Reason;
import org.himatch.profile.resumes.extraction.Extraction.Refused;
import org.himatch.profile.resumes.extraction.Extraction.Text;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;

/**
 * Reads a file's text by Apache Tika. Nothing that is embedded in the file is followed, nothing outside it is fetched, no
 * macro or script is looked at.
 */
final class FileReading {
    private static final int MOST_PARTS = 2000;
    private static final int BUFFER = 8192;

    private final Detector detector = new DefaultDetector();
    private final ParseContext context = new ParseContext();

    FileReading() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractBookmarksText(false);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(HtmlMapper.class, new EveryElement());
        context.set(EmbeddedDocumentExtractor.class, new Unfollowed());
    }

    Extraction read(Exchange.Request request) {
        if (request.content().length == 0) {
            return new Refused(Reason.EMPTY, "");
        }
        String detected = "";
        try (TikaInputStream file = TikaInputStream.get(request.content())) {
            detected = detected(file, request.declaredType());
            Extraction refused = refusalByType(detected, request);
            return refused == null ? read(file, formatOf(detected).orElseThrow(), request) : refused;
        } catch (EncryptedDocumentException e) {
            return new Refused(Reason.PROTECTED, detected);
        } catch (Exception | StackOverflowError e) {
            return new Refused(PlainLines.reasonOf(e).orElse(Reason.DAMAGED), detected);
        }
    }

    private Extraction read(TikaInputStream file, ResumeFormat format, Exchange.Request request) throws Exception {
        if (format.isPacked()) {
            Reason refusal = refusalOfZip(request);
            if (refusal != null) {
                return new Refused(refusal, format.mediaType());
            }
        }
        Metadata metadata = new Metadata();
        if (format == ResumeFormat.TEXT || format == ResumeFormat.HTML) {
            metadata.set(Metadata.CONTENT_TYPE, request.declaredType());
        }
        PlainLines lines = new PlainLines(format, request.characters());
        Optional<String> unicode =
                format == ResumeFormat.TEXT ? PlainLines.decodedUtf8(request.content()) : Optional.empty();
        if (unicode.isPresent()) {
            lines.addAll(unicode.get());
        } else {
            parser(format).parse(file, (ContentHandler) lines, metadata, context);
        }
        String text = lines.text();
        return text.isBlank()
                ? new Refused(Reason.WITHOUT_TEXT, format.mediaType())
                : new Text(format, text, language(metadata));
    }

    private String detected(TikaInputStream file, String declaredType) throws IOException {
        Metadata hint = new Metadata();
        MediaType declared = MediaType.parse(declaredType);
        // A text has no mark by which it could be told from another, so there the sender is believed.
        if (declared != null && declared.getType().equals("text")) {
            hint.set(Metadata.CONTENT_TYPE, declaredType);
        }
        return detector.detect(file, hint).getBaseType().toString().toLowerCase(Locale.ROOT);
    }

    /** Refuses what is not read here, and what is not what it was said to be. */
    private static @Nullable Extraction refusalByType(String detected, Exchange.Request request) throws IOException {
        if (detected.equals("application/x-tika-ooxml-protected")) {
            return new Refused(Reason.PROTECTED, detected);
        }
        MediaType declaredType = MediaType.parse(request.declaredType());
        String declared = declaredType == null
                ? "application/octet-stream"
                : declaredType.getBaseType().toString();
        ResumeFormat found = formatOf(detected).orElse(null);
        if (found == null) {
            boolean tornZip = isZip(detected) && refusalOfZip(request) == Reason.DAMAGED;
            return new Refused(tornZip ? Reason.DAMAGED : Reason.UNSUPPORTED, detected);
        }
        boolean asDeclared = declared.equals("application/octet-stream")
                || ResumeFormat.of(declared)
                        .filter(format -> agree(format, found))
                        .isPresent();
        return asDeclared ? null : new Refused(Reason.UNSUPPORTED, detected);
    }

    /** Word saves RTF as .doc, and a plain text may well begin like a page. */
    private static boolean agree(ResumeFormat declared, ResumeFormat found) {
        return declared == found
                || (declared == ResumeFormat.DOC && found == ResumeFormat.RTF)
                || (declared == ResumeFormat.HTML && found == ResumeFormat.TEXT);
    }

    private static Optional<ResumeFormat> formatOf(String detected) {
        return ResumeFormat.of(detected);
    }

    private static boolean isZip(String detected) {
        return detected.equals("application/zip") || detected.equals("application/x-tika-ooxml");
    }

    /** Unpacks it once to nowhere: what it says of its own size need not be true. */
    private static @Nullable Reason refusalOfZip(Exchange.Request request) throws IOException {
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[BUFFER];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(request.content()))) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > request.unpacked() || parts > MOST_PARTS) {
                        return Reason.UNPACKS_TOO_FAR;
                    }
                }
            }
        } catch (IOException e) {
            return Reason.DAMAGED;
        }
        return parts == 0 ? Reason.DAMAGED : null;
    }

    private static Parser parser(ResumeFormat format) {
        return switch (format) {
            case PDF -> new PDFParser();
            case DOCX -> new OOXMLParser();
            case DOC -> new OfficeParser();
            case ODT -> new OpenDocumentParser();
            case RTF -> new RTFParser();
            case HTML -> new JSoupParser();
            case TEXT -> new TXTParser();
        };
    }

    private static @Nullable String language(Metadata metadata) {
        String stated = metadata.get(TikaCoreProperties.LANGUAGE);
        String language = stated == null ? metadata.get(Metadata.CONTENT_LANGUAGE) : stated;
        return language != null && language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? language : null;
    }

    /** All of a page but its scripts and styles: Tika by itself leaves out {@code div} and with it the ends of lines. */
    private static final class EveryElement extends DefaultHtmlMapper {
        @Override
        public String mapSafeElement(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /** Leaves what is embedded where it is. */
    private static final class Unfollowed implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Not asked, and here for those that do not ask.
        }
    }
}
