package org.himatch.profile.resumes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are no résumés, or would do harm. */
public final class HostileFiles {
    private static final int MEGABYTE = 1024 * 1024;

    private HostileFiles() {}

    /** A PDF that opens with a password. */
    public static byte[] protectedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            return ResumeFiles.saved(document);
        }
    }

    /** A Word document that opens with a password. */
    public static byte[] protectedDocx() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream content = encryptor.getDataStream(container)) {
                content.write(ResumeFiles.docx(ResumeText.named("roi")));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** A PDF of one empty page, as a scanner's without text recognition. */
    public static byte[] emptyPage() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            return ResumeFiles.saved(document);
        }
    }

    /** A PDF of a few kilobytes whose page is megabytes of instructions that draw nothing. */
    public static byte[] endlessPage(int megabytes) throws IOException {
        byte[] instructions = new byte[MEGABYTE];
        Arrays.fill(instructions, (byte) ' ');
        byte[] text = "BT /F1 1 Tf (x) Tj ET q Q ".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + text.length < instructions.length; i += text.length) {
            System.arraycopy(text, 0, instructions, i, text.length);
        }
        return pdfOf(instructions, megabytes);
    }

    /** A PDF whose one string is longer than any memory. */
    public static byte[] endlessString(int megabytes) throws IOException {
        byte[] letters = new byte[MEGABYTE];
        Arrays.fill(letters, (byte) 'a');
        letters[0] = '(';
        return pdfOf(letters, megabytes);
    }

    private static byte[] pdfOf(byte[] piece, int times) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            page.setResources(resources);
            COSStream stream = document.getDocument().createCOSStream();
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (OutputStream raw = stream.createRawOutputStream();
                    DeflaterOutputStream out = new DeflaterOutputStream(raw, new Deflater(1))) {
                for (int i = 0; i < times; i++) {
                    out.write(piece);
                }
            }
            page.setContents(new PDStream(stream));
            return ResumeFiles.saved(document);
        }
    }

    /** A Word document with one further part that unpacks to so many megabytes. */
    public static byte[] zipBomb(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[MEGABYTE];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(ResumeFiles.docx(ResumeText.named("roi")), zip);
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static void copy(byte[] from, ZipOutputStream to) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(from))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                zip.transferTo(to);
                to.closeEntry();
            }
        }
    }

    /** A Word document that holds a zip of zips. */
    public static byte[] nestedZips(int depth) throws IOException {
        byte[] inner = "nothing".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < depth; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("inner.zip"));
                zip.write(inner);
                zip.closeEntry();
            }
            inner = out.toByteArray();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(ResumeFiles.docx(ResumeText.named("roi")), zip);
            zip.putNextEntry(new ZipEntry("customXml/inner.xml"));
            zip.write(inner);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    /** A page with elements within elements. */
    public static byte[] deepHtml(int depth) {
        return ("<!DOCTYPE html><html><body>" + "<div>".repeat(depth) + "ICD-10-CM" + "</div>".repeat(depth)
                        + "</body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An OpenDocument text with elements within elements. */
    public static byte[] deepOdt(int depth) throws IOException {
        return ResumeFiles.odt(ResumeFiles.odtContent(
                "<text:section>".repeat(depth) + "<text:p>ICD-10-CM</text:p>" + "</text:section>".repeat(depth)));
    }

    /** An OpenDocument text that asks for a file of the machine, and for a page of another. */
    public static byte[] askingOdt(String file, String page) throws IOException {
        String content = ResumeFiles.odtContent("<text:p>Jordan Rivers &file; &page;</text:p>");
        String type = "<!DOCTYPE x [<!ENTITY file SYSTEM \"" + file + "\"><!ENTITY page SYSTEM \"" + page + "\">]>";
        return ResumeFiles.odt(content.replaceFirst("\\n", "\n" + type + "\n"));
    }

    /** An OpenDocument text whose entities multiply. */
    public static byte[] multiplyingOdt() throws IOException {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            type.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String content = ResumeFiles.odtContent("<text:p>&e11;</text:p>");
        return ResumeFiles.odt(content.replaceFirst("\\n", "\n" + type + "]>\n"));
    }

    /** The beginning of a PNG image. */
    public static byte[] image() {
        byte[] image = new byte[2000];
        byte[] mark = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        System.arraycopy(mark, 0, image, 0, mark.length);
        return image;
    }

    /** The beginning of a program for Windows. */
    public static byte[] program() {
        byte[] program = new byte[2000];
        program[0] = 'M';
        program[1] = 'Z';
        program[60] = (byte) 0x80;
        program[128] = 'P';
        program[129] = 'E';
        return program;
    }

    /** A ZIP file of texts. */
    public static byte[] zip() throws IOException {
        return ResumeFiles.zip(Map.of("resume.txt", "ICD-10-CM", "letter.txt", "Dear all"));
    }
}
