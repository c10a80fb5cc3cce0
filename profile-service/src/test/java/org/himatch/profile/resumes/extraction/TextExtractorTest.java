package org.himatch.profile.resumes.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.himatch.profile.resumes.HostileFiles;
import org.himatch.profile.resumes.ResumeFiles;
import org.himatch.profile.resumes.ResumeText;
import org.himatch.profile.resumes.extraction.Extraction.Reason;
import org.himatch.profile.resumes.extraction.Extraction.Refused;
import org.himatch.profile.resumes.extraction.Extraction.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files are, and what becomes of those that do harm: each in a real child. */
class TextExtractorTest {
    private static final String ANY = "application/octet-stream";
    private static final byte[] SOUND = "Coder of ICD-10-CM".getBytes(StandardCharsets.UTF_8);

    private final List<TextExtractor> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(TextExtractor::close);
    }

    @Test
    void everyFormatIsDetectedByItsContent() throws Exception {
        TextExtractor extractor = extractor(TestLimits.usual());
        ResumeText resume = ResumeText.named("roi");

        assertThat(format(extractor, ResumeFiles.pdf(resume))).isEqualTo(ResumeFormat.PDF);
        assertThat(format(extractor, ResumeFiles.docx(resume))).isEqualTo(ResumeFormat.DOCX);
        assertThat(format(extractor, ResumeFiles.odt(resume))).isEqualTo(ResumeFormat.ODT);
        assertThat(format(extractor, ResumeFiles.rtf(resume))).isEqualTo(ResumeFormat.RTF);
        assertThat(format(extractor, ResumeFiles.html(resume))).isEqualTo(ResumeFormat.HTML);
        assertThat(format(extractor, ResumeFiles.text(resume))).isEqualTo(ResumeFormat.TEXT);
    }

    @Test
    void aTextIsReadInItsCharset() throws Exception {
        TextExtractor extractor = extractor(TestLimits.usual());
        String text = "Renée Müller, Sacré-Cœur Clinic, coder since 2016 with résumés in good order";

        for (String charset : List.of("UTF-8", "windows-1252", "UTF-16")) {
            assertThat(extract(extractor, "text/plain; charset=" + charset, text.getBytes(charset)))
                    .isEqualTo(new Text(ResumeFormat.TEXT, text, null));
        }
    }

    @Test
    void aPageSaysItsLanguageAndHidesItsScripts() throws Exception {
        Text text = text(extractor(TestLimits.usual()), "text/html", ResumeFiles.html(ResumeText.named("roi")));

        assertThat(text.language()).isEqualTo("en-US");
        assertThat(text.text()).startsWith("DeShawn Whitfield").doesNotContain("SNOMED", "color: red", "Nobody");
    }

    @Test
    void theBlocksOfAPageAreLines() throws Exception {
        String page =
                "<html><body><div>Ada Verne</div><div>CCS</div><p>ICD-10-CM<br>CPT</p><ul><li>coding</ul></body></html>";

        Text text = text(extractor(TestLimits.usual()), "text/html", page.getBytes(StandardCharsets.UTF_8));

        assertThat(text.text().lines().filter(line -> !line.isBlank()))
                .containsExactly("Ada Verne", "CCS", "ICD-10-CM", "CPT", "• coding");
    }

    @Test
    void whatIsProtectedIsToldApartFromWhatIsDamaged() throws Exception {
        TextExtractor extractor = extractor(TestLimits.usual());
        byte[] docx = ResumeFiles.docx(ResumeText.named("roi"));
        byte[] pdf = ResumeFiles.pdf(ResumeText.named("roi"));

        assertThat(reason(extractor, "application/pdf", HostileFiles.protectedPdf()))
                .isEqualTo(Reason.PROTECTED);
        assertThat(reason(extractor, ResumeFormat.DOCX.mediaType(), HostileFiles.protectedDocx()))
                .isEqualTo(Reason.PROTECTED);
        assertThat(reason(extractor, ResumeFormat.DOCX.mediaType(), Arrays.copyOf(docx, docx.length / 2)))
                .isEqualTo(Reason.DAMAGED);
        assertThat(reason(extractor, "application/pdf", Arrays.copyOf(pdf, 400)))
                .isEqualTo(Reason.DAMAGED);
        assertThat(reason(extractor, "application/pdf", HostileFiles.emptyPage()))
                .isEqualTo(Reason.WITHOUT_TEXT);
        assertThat(reason(extractor, "text/plain", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason(extractor, "text/plain", "  \n ".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.WITHOUT_TEXT);
    }

    @Test
    void whatIsSomethingElseIsToldWhatItIs() throws Exception {
        TextExtractor extractor = extractor(TestLimits.usual());

        assertThat(extract(extractor, ANY, HostileFiles.image())).isEqualTo(unsupported("image/png"));
        assertThat(extract(extractor, "application/pdf", HostileFiles.image())).isEqualTo(unsupported("image/png"));
        assertThat(extract(extractor, "text/plain", HostileFiles.image())).isEqualTo(unsupported("image/png"));
        assertThat(extract(extractor, ANY, HostileFiles.zip())).isEqualTo(unsupported("application/zip"));
        assertThat(extract(extractor, ResumeFormat.DOCX.mediaType(), HostileFiles.zip()))
                .isEqualTo(unsupported("application/zip"));
        assertThat(extract(extractor, "application/pdf", ResumeFiles.docx(ResumeText.named("roi"))))
                .isEqualTo(unsupported(ResumeFormat.DOCX.mediaType()));
        assertThat(((Refused) extract(extractor, ANY, HostileFiles.program())).mediaType())
                .contains("msdownload");
    }

    @Test
    void whatIsTooMuchIsRefused() throws Exception {
        TextExtractor extractor = extractor(TestLimits.usual());
        byte[] tooLong = "ICD-10-CM ".repeat(20_001).getBytes(StandardCharsets.UTF_8);

        assertThat(reason(extractor, "text/plain", tooLong)).isEqualTo(Reason.TOO_LONG);
        assertThat(reason(extractor, "text/html", tooLong)).isEqualTo(Reason.TOO_LONG);
        assertThat(reason(extractor, ANY, HostileFiles.zipBomb(200))).isEqualTo(Reason.UNPACKS_TOO_FAR);
        assertThat(reason(extractor, "text/html", HostileFiles.deepHtml(150))).isEqualTo(Reason.TOO_DEEP);
        assertThat(reason(extractor, "text/html", HostileFiles.deepHtml(100_000)))
                .isEqualTo(Reason.TOO_DEEP);
        assertThat(reason(extractor, ANY, HostileFiles.multiplyingOdt())).isNotNull();
        assertThat(text(extractor, ANY, HostileFiles.nestedZips(50)).text()).startsWith("DeShawn Whitfield");
        assertThat(extract(extractor, ANY, HostileFiles.deepOdt(100_000))).isNotNull();
        assertThat(text(extractor, "text/plain", SOUND).text()).isEqualTo("Coder of ICD-10-CM");
    }

    @Test
    void nothingOutsideTheFileIsFetched(@TempDir Path folder) throws Exception {
        // Given
        TextExtractor extractor = extractor(TestLimits.usual());
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the machine's secret");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String page = "http://127.0.0.1:" + server.getLocalPort() + "/";

            // When
            Extraction odt = extract(
                    extractor, ANY, HostileFiles.askingOdt(secret.toUri().toString(), page));
            Extraction html = extract(
                    extractor,
                    "text/html",
                    ("<html><body>Jordan <img src=\"" + page + "\"><iframe src=\"" + secret.toUri()
                                    + "\"></iframe></body></html>")
                            .getBytes(StandardCharsets.UTF_8));

            // Then
            assertThat(odt.toString()).doesNotContain("the machine's secret");
            assertThat(html.toString()).contains("Jordan").doesNotContain("the machine's secret");
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aFileThatExhaustsTheMemoryEndsItsChildAndNoMore() throws Exception {
        // Given
        TextExtractor extractor = extractor(TestLimits.usual().withHeap(48));
        byte[] hostile = HostileFiles.endlessString(300);
        assertThat(hostile.length).isLessThan(3_000_000);

        // When
        Reason reason = reason(extractor, "application/pdf", hostile);

        // Then
        assertThat(reason).isEqualTo(Reason.TOO_COSTLY);
        assertThat(text(extractor, "text/plain", SOUND).text()).isEqualTo("Coder of ICD-10-CM");
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() throws Exception {
        // Given
        TextExtractor extractor = extractor(TestLimits.usual().withDeadline(Duration.ofSeconds(4)));
        byte[] hostile = HostileFiles.endlessPage(90);
        assertThat(text(extractor, "text/plain", SOUND).text()).isEqualTo("Coder of ICD-10-CM");
        long begun = System.nanoTime();

        // When
        Reason reason = reason(extractor, "application/pdf", hostile);

        // Then
        assertThat(reason).isIn(Reason.TOO_COSTLY, Reason.TOO_LONG);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(text(extractor, "text/plain", SOUND).text()).isEqualTo("Coder of ICD-10-CM");
    }

    @Test
    void whoComesWhileAllAreBusyIsTold() throws Exception {
        // Given
        TextExtractor extractor = extractor(TestLimits.usual().withoutPatience());
        PipedOutputStream slow = new PipedOutputStream();
        PipedInputStream slowFile = new PipedInputStream(slow);
        CompletableFuture<Extraction> first =
                CompletableFuture.supplyAsync(() -> extractUnchecked(extractor, slowFile));
        slow.write(SOUND);
        await().until(() -> slowFile.available() == 0);

        // When
        Reason reason = reason(extractor, "text/plain", SOUND);
        slow.close();

        // Then
        assertThat(reason).isEqualTo(Reason.BUSY);
        assertThat(first.get(60, TimeUnit.SECONDS)).isInstanceOf(Text.class);
        assertThat(text(extractor, "text/plain", SOUND).text()).isEqualTo("Coder of ICD-10-CM");
    }

    @Test
    void aChildThatIsGoneIsReplaced() throws Exception {
        // Given
        TextExtractor extractor = extractor(TestLimits.usual());
        assertThat(text(extractor, "text/plain", SOUND).text()).isNotEmpty();
        List<ProcessHandle> children = ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(ChildMain.class.getName()))
                .toList();

        // When
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());

        // Then
        assertThat(children).isNotEmpty();
        assertThat(text(extractor, "text/plain", SOUND).text()).isEqualTo("Coder of ICD-10-CM");
    }

    private TextExtractor extractor(ExtractionConfig config) {
        TextExtractor extractor = new TextExtractor(config);
        started.add(extractor);
        return extractor;
    }

    private static Extraction extractUnchecked(TextExtractor extractor, InputStream file) {
        try {
            return extractor.extract("text/plain", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extraction extract(TextExtractor extractor, String type, byte[] file) throws IOException {
        return extractor.extract(type, new ByteArrayInputStream(file));
    }

    private static ResumeFormat format(TextExtractor extractor, byte[] file) throws IOException {
        return text(extractor, ANY, file).format();
    }

    private static Text text(TextExtractor extractor, String type, byte[] file) throws IOException {
        Extraction extraction = extract(extractor, type, file);
        assertThat(extraction).isInstanceOf(Text.class);
        return (Text) extraction;
    }

    private static Reason reason(TextExtractor extractor, String type, byte[] file) throws IOException {
        Extraction extraction = extract(extractor, type, file);
        assertThat(extraction).isInstanceOf(Refused.class);
        return ((Refused) extraction).reason();
    }

    private static Refused unsupported(String mediaType) {
        return new Refused(Reason.UNSUPPORTED, mediaType);
    }
}
