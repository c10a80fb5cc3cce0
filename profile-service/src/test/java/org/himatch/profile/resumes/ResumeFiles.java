package org.himatch.profile.resumes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.himatch.profile.resumes.ResumeText.Block;
import org.himatch.profile.resumes.ResumeText.Columns;
import org.himatch.profile.resumes.ResumeText.Heading;
import org.himatch.profile.resumes.ResumeText.Item;
import org.himatch.profile.resumes.ResumeText.PageHeader;
import org.himatch.profile.resumes.ResumeText.Paragraph;
import org.himatch.profile.resumes.ResumeText.Table;
import org.himatch.profile.resumes.ResumeText.Title;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** A résumé as files. */
public final class ResumeFiles {
    private static final String ODF_NAMESPACES = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";

    private ResumeFiles() {}

    /** Plain text, UTF-8. */
    public static byte[] text(ResumeText resume) {
        return textOf(resume.blocks()).getBytes(StandardCharsets.UTF_8);
    }

    private static String textOf(List<Block> blocks) {
        return blocks.stream()
                .map(block -> switch (block) {
                    case PageHeader it -> it.text() + "\n\n";
                    case Title it -> it.text() + "\n";
                    case Heading it -> "\n" + it.text().toUpperCase(java.util.Locale.ROOT) + "\n";
                    case Paragraph it -> it.text() + "\n";
                    case Item it -> "* " + it.text() + "\n";
                    case Table it ->
                        it.rows().stream()
                                .map(row -> String.join("\t", row))
                                .collect(Collectors.joining("\n", "", "\n"));
                    case Columns it -> textOf(it.left()) + textOf(it.right());
                })
                .collect(Collectors.joining());
    }

    /** HTML with styles and a script. */
    public static byte[] html(ResumeText resume) {
        return ("<!DOCTYPE html>\n<html lang=\"en-US\"><head><meta charset=\"utf-8\"><title>CV of Nobody Else</title>"
                        + "<style>p { color: red }</style><script>var skill = 'SNOMED CT';</script></head><body>\n"
                        + htmlOf(resume.blocks())
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String htmlOf(List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        boolean inList = false;
        for (Block block : blocks) {
            if (inList != block instanceof Item) {
                inList = !inList;
                html.append(inList ? "<ul>\n" : "</ul>\n");
            }
            html.append(
                    switch (block) {
                        case PageHeader it -> "<header>" + escaped(it.text()) + "</header>\n";
                        case Title it -> "<h1>" + escaped(it.text()) + "</h1>\n";
                        case Heading it -> "<h2>" + escaped(it.text()) + "</h2>\n";
                        // Source lines break anywhere.
                        case Paragraph it -> "<p>" + escaped(it.text()).replaceFirst(" ", "\n    ") + "</p>\n";
                        case Item it -> "  <li>" + escaped(it.text()) + "</li>\n";
                        case Table it ->
                            it.rows().stream()
                                    .map(row -> row.stream()
                                            .map(cell -> "<td>" + escaped(cell) + "</td>")
                                            .collect(Collectors.joining("\n", "<tr>", "</tr>\n")))
                                    .collect(Collectors.joining("", "<table>", "</table>\n"));
                        case Columns it ->
                            "<div style=\"display: flex\"><div>" + htmlOf(it.left()) + "</div><div>"
                                    + htmlOf(it.right()) + "</div></div>\n";
                    });
        }
        return html + (inList ? "</ul>" : "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A PDF whose lines are set one by one, tables with cells side by side. */
    public static byte[] pdf(ResumeText resume) throws IOException {
        try (PDDocument document = new PDDocument()) {
            new PdfPages(document).add(resume.blocks());
            return saved(document);
        }
    }

    /** The bytes of a PDF. */
    public static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** Sets lines from the top of a page to its bottom, then begins another. */
    private static final class PdfPages {
        private static final int TOP = 760;
        private final PDDocument document;
        private PDPage page = new PDPage();
        private int y = TOP;

        PdfPages(PDDocument document) {
            this.document = document;
            document.addPage(page);
        }

        void add(List<Block> blocks) throws IOException {
            add(blocks, 50);
        }

        private void add(List<Block> blocks, int x) throws IOException {
            for (Block block : blocks) {
                switch (block) {
                    case PageHeader it -> line(x, 8, it.text());
                    case Title it -> line(x, 16, it.text());
                    case Heading it -> {
                        y -= 12;
                        line(x, 13, it.text());
                    }
                    case Paragraph it -> line(x, 9, it.text());
                    case Item it -> line(x, 9, "• " + it.text());
                    case Table it -> {
                        for (List<String> row : it.rows()) {
                            for (int i = 0; i < row.size(); i++) {
                                show(x + 110 * i, 9, row.get(i));
                            }
                            y -= 16;
                        }
                    }
                    case Columns it -> {
                        int top = y;
                        add(it.left(), x);
                        int bottom = y;
                        y = top;
                        add(it.right(), x + 250);
                        y = Math.min(y, bottom);
                    }
                }
            }
        }

        private void line(int x, int size, String text) throws IOException {
            if (y < 60) {
                page = new PDPage();
                document.addPage(page);
                y = TOP;
            }
            show(x, size, text);
            y -= size + 7;
        }

        private void show(int x, int size, String text) throws IOException {
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
                content.newLineAtOffset(x, y);
                content.showText(text);
                content.endText();
            }
        }
    }

    /** A Word document with a header, lists and tables. */
    public static byte[] docx(ResumeText resume) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            BigInteger bullets = bullets(document);
            addTo(document, resume.blocks(), bullets);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void addTo(XWPFDocument document, List<Block> blocks, BigInteger bullets) {
        for (Block block : blocks) {
            switch (block) {
                case PageHeader it ->
                    document.createHeader(HeaderFooterType.DEFAULT)
                            .createParagraph()
                            .createRun()
                            .setText(it.text());
                case Title it -> paragraph(document, it.text()).setStyle("Title");
                case Heading it -> paragraph(document, it.text()).setStyle("Heading1");
                case Paragraph it -> paragraph(document, it.text());
                case Item it -> paragraph(document, it.text()).setNumID(bullets);
                case Table it -> {
                    XWPFTable table = document.createTable(
                            it.rows().size(), it.rows().getFirst().size());
                    for (int i = 0; i < it.rows().size(); i++) {
                        List<String> row = it.rows().get(i);
                        for (int j = 0; j < row.size(); j++) {
                            table.getRow(i).getCell(j).setText(row.get(j));
                        }
                    }
                }
                case Columns it -> {
                    XWPFTable table = document.createTable(1, 2);
                    for (int i = 0; i < 2; i++) {
                        for (Block inner : i == 0 ? it.left() : it.right()) {
                            XWPFParagraph paragraph = table.getRow(0).getCell(i).addParagraph();
                            paragraph.createRun().setText(((Item) inner).text());
                            paragraph.setNumID(bullets);
                        }
                    }
                }
            }
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        // Word cuts a paragraph into runs wherever somebody has edited it.
        int cut = text.length() / 2;
        paragraph.createRun().setText(text.substring(0, cut));
        paragraph.createRun().setText(text.substring(cut));
        return paragraph;
    }

    private static BigInteger bullets(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        return document.createNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
    }

    /** An OpenDocument text. */
    public static byte[] odt(ResumeText resume) throws IOException {
        return odt(odtContent(odtOf(resume.blocks())));
    }

    /** An OpenDocument text with this content.xml. */
    public static byte[] odt(String content) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", content);
        parts.put(
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                        + "<manifest:file-entry manifest:full-path=\"/\""
                        + " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                        + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                        + "</manifest:manifest>");
        return zip(parts);
    }

    /** The content.xml of a body. */
    public static String odtContent(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content " + ODF_NAMESPACES
                + "><office:body><office:text>" + body + "</office:text></office:body></office:document-content>";
    }

    private static String odtOf(List<Block> blocks) {
        return blocks.stream()
                .map(block -> switch (block) {
                    case PageHeader it -> "<text:p>" + escaped(it.text()) + "</text:p>";
                    case Title it -> "<text:p>" + escaped(it.text()) + "</text:p>";
                    case Heading it -> "<text:h text:outline-level=\"1\">" + escaped(it.text()) + "</text:h>";
                    case Paragraph it -> "<text:p>" + escaped(it.text()) + "</text:p>";
                    case Item it ->
                        "<text:list><text:list-item><text:p>" + escaped(it.text())
                                + "</text:p></text:list-item></text:list>";
                    case Table it ->
                        it.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> "<table:table-cell><text:p>" + escaped(cell)
                                                + "</text:p></table:table-cell>")
                                        .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
                                .collect(Collectors.joining("", "<table:table>", "</table:table>"));
                    case Columns it -> "<text:section>" + odtOf(it.left()) + odtOf(it.right()) + "</text:section>";
                })
                .collect(Collectors.joining());
    }

    /** Rich Text, as word processors write it. */
    public static byte[] rtf(ResumeText resume) {
        String body = textOf(resume.blocks())
                .chars()
                .mapToObj(c -> c == '\n'
                        ? "\\par\n"
                        : c == '\t' ? "\\tab " : c < 128 ? String.valueOf((char) c) : "\\u" + c + "?")
                .collect(Collectors.joining());
        return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Helvetica;}}\\f0 " + body + "}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A ZIP file; the first part is stored, as OpenDocument wants it. */
    public static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
                    crc.update(content);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
