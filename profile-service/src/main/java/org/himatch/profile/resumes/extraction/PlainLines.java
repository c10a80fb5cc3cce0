package org.himatch.profile.resumes.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.himatch.profile.resumes.extraction.Extraction.Reason;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns a document, which Tika tells as XHTML, into lines of plain text that are the same whatever format it came from: a
 * paragraph is a line, an item of a list a line with a bullet, a row of a table a line with tabs between its cells.
 */
final class PlainLines extends DefaultHandler {
    private static final int DEEPEST = 100;
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "br",
            "pre",
            "section",
            "header",
            "footer",
            "article",
            "blockquote",
            "address",
            "hr");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]|[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}");
    private static final Pattern BETWEEN_CELLS = Pattern.compile(" *\\t *");
    private static final Pattern BETWEEN_LINES = Pattern.compile("[ \\t]*\\n[ \\t]*");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");

    private final ResumeFormat format;
    private final int characters;
    private final StringBuilder text = new StringBuilder();
    private int taken;
    private int depth;
    private int cells;
    private boolean inBody;
    private boolean inRow;
    private boolean inCell;

    PlainLines(ResumeFormat format, int characters) {
        this.format = format;
        this.characters = characters;
    }

    /** Why a document was given up here, if it was. */
    static Optional<Reason> reasonOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GivenUp givenUp) {
                return Optional.of(givenUp.reason);
            }
        }
        return Optional.empty();
    }

    /** The text of bytes that are UTF-8 and nothing else. */
    static Optional<String> decodedUtf8(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    void addAll(String lines) throws SAXException {
        take(lines.length());
        text.append(lines);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        depth++;
        if (depth > DEEPEST) {
            throw new GivenUp(Reason.TOO_DEEP);
        }
        switch (localName) {
            case "body" -> inBody = true;
            case "tr" -> {
                newLine();
                inRow = true;
                cells = 0;
            }
            case "td", "th" -> {
                inCell = inRow;
                if (cells++ > 0) {
                    text.append('\t');
                }
            }
            case "li" -> {
                newLine();
                text.append("• ");
            }
            default -> {
                if (BLOCKS.contains(localName) && !endsWithBullet()) {
                    newLine();
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        depth--;
        switch (localName) {
            case "body" -> inBody = false;
            case "td", "th" -> inCell = false;
            case "tr" -> {
                inRow = false;
                inCell = false;
                newLine();
            }
            default -> {
                if (BLOCKS.contains(localName)) {
                    newLine();
                }
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (!inBody) {
            return;
        }
        take(length);
        for (int i = start; i < start + length; i++) {
            boolean newline = chars[i] == '\n' || chars[i] == '\r';
            boolean blank = chars[i] == '\t' || (newline && (inCell || format == ResumeFormat.HTML));
            text.append(blank ? ' ' : chars[i]);
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
        // Tika lays its XHTML out by it, and the lines follow from the elements; but those of a page stand only here.
        if (inBody && format == ResumeFormat.PDF && new String(chars, start, length).indexOf('\n') >= 0) {
            text.append('\n');
        }
    }

    private void take(int length) throws GivenUp {
        taken += length;
        if (taken > characters) {
            throw new GivenUp(Reason.TOO_LONG);
        }
    }

    private void newLine() {
        text.append(inCell ? ' ' : '\n');
    }

    private boolean endsWithBullet() {
        return text.length() >= 2 && text.charAt(text.length() - 2) == '•' && text.charAt(text.length() - 1) == ' ';
    }

    /** The lines, without blanks around them and with at most one empty line between them. */
    String text() {
        String clean = text.toString().replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        clean = clean.replace("ﬀ", "ff").replace("ﬁ", "fi").replace("ﬂ", "fl");
        clean = INVISIBLE.matcher(clean).replaceAll("");
        clean = BLANKS.matcher(clean).replaceAll(" ");
        clean = BETWEEN_CELLS.matcher(clean).replaceAll("\t");
        clean = BETWEEN_LINES.matcher(clean).replaceAll("\n");
        return MANY_LINES.matcher(clean).replaceAll("\n\n").strip();
    }

    /** Ends the reading of a document. */
    private static final class GivenUp extends SAXException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        GivenUp(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        @Override
        public @Nullable Throwable getCause() {
            return null;
        }
    }
}
