package org.himatch.profile.resumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.himatch.catalogue.Catalogue;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.resumes.extraction.Extraction;
import org.himatch.profile.resumes.extraction.TestLimits;
import org.himatch.profile.resumes.extraction.TextExtractor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same résumé says the same whatever it is written in, with tables, lists, columns and a page's header. */
class FormatsTest {
    private static final TextExtractor EXTRACTOR = new TextExtractor(TestLimits.usual());
    private static final TextReader READER =
            new TextReader(Catalogue.builtIn(), Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));

    @AfterAll
    static void stop() {
        EXTRACTOR.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coder", "roi", "registrar", "director"})
    void everyFormatGivesTheSameCandidate(String name) throws Exception {
        ResumeText resume = ResumeText.named(name);
        CandidateRequest expected = candidate(ResumeFiles.text(resume));

        assertThat(expected.skills()).isNotEmpty();
        assertThat(candidate(ResumeFiles.html(resume))).as("HTML").isEqualTo(expected);
        assertThat(candidate(ResumeFiles.docx(resume))).as("DOCX").isEqualTo(expected);
        assertThat(candidate(ResumeFiles.odt(resume))).as("ODT").isEqualTo(expected);
        assertThat(candidate(ResumeFiles.pdf(resume))).as("PDF").isEqualTo(expected);
        assertThat(candidate(ResumeFiles.rtf(resume))).as("RTF").isEqualTo(expected);
    }

    private static CandidateRequest candidate(byte[] file) throws Exception {
        Extraction extraction = EXTRACTOR.extract("application/octet-stream", new ByteArrayInputStream(file));
        ResumeDraft draft = READER.read((Extraction.Text) extraction);
        String text = Objects.requireNonNull(draft.text());
        for (Finding finding : draft.findings()) {
            int start = Objects.requireNonNull(finding.start());
            int end = Objects.requireNonNull(finding.end());
            assertThat(text.substring(start, end)).isEqualTo(finding.text());
        }
        return draft.candidate();
    }
}
