package org.himatch.profile.resumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.himatch.catalogue.Catalogue;
import org.himatch.events.RemotePreference;
import org.himatch.profile.CandidateLocationBody;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.ContactBody;
import org.himatch.profile.DeclaredCredentialBody;
import org.himatch.profile.DeclaredSkillBody;
import org.himatch.profile.resumes.extraction.Extraction;
import org.himatch.profile.resumes.extraction.ResumeFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules by which a text becomes facts, each as docs/resumes.md has it. Today is 25 November 2026. */
class TextReaderTest {
    private static final TextReader READER =
            new TextReader(Catalogue.builtIn(), Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void aCoder() {
        CandidateRequest coder = resume("coder");

        assertThat(coder.contact())
                .isEqualTo(
                        new ContactBody("Maria Oliveira-Stanton", "maria.oliveira@mailbox.example", "+1 614-555-0142"));
        assertThat(coder.location()).isEqualTo(new CandidateLocationBody("US", "OH", "Columbus"));
        assertThat(skills(coder))
                .containsExactly(
                        "inpatient-coding 3",
                        "records-management 4",
                        "icd-10-pcs 5",
                        "ms-drg 3",
                        "icd-10-cm 4",
                        "cpt 1",
                        "provider-query 3",
                        "clinical-documentation-integrity 3",
                        "document-imaging 3",
                        "release-of-information 3");
        assertThat(coder.credentials())
                .containsExactly(held("RHIT", "2016-12-31", null), held("CCS", "2019-05-31", "2027-04-30"));
        assertThat(coder.experienceYears()).isEqualTo(8);
        assertThat(remote(coder)).isEqualTo(RemotePreference.OK);
    }

    @Test
    void aReleaseOfInformationSpecialist() {
        CandidateRequest specialist = resume("roi");

        assertThat(specialist.contact())
                .isEqualTo(new ContactBody("DeShawn Whitfield", "dwhitfield@post.example", "+1 313-555-0177"));
        assertThat(specialist.location()).isEqualTo(new CandidateLocationBody("US", "MI", "Detroit"));
        assertThat(skills(specialist)).contains("release-of-information 4").doesNotContain("python 3");
        assertThat(specialist.credentials()).isEmpty();
        // 07/2019 to today, in two jobs that overlap; the years at the bar are left out.
        assertThat(specialist.experienceYears()).isEqualTo(7);
        assertThat(remote(specialist)).isNull();
    }

    @Test
    void aCancerRegistrar() {
        CandidateRequest registrar = resume("registrar");

        assertThat(Objects.requireNonNull(registrar.contact()).name()).isEqualTo("Ingrid M. Halvorsen");
        assertThat(skills(registrar)).contains("cancer-abstracting 5");
        assertThat(registrar.credentials()).containsExactly(held("ODS", "2014-12-31", "2026-12-31"));
        assertThat(registrar.experienceYears()).isEqualTo(12);
        assertThat(remote(registrar)).isEqualTo(RemotePreference.ONLY);
    }

    @Test
    void aDirector() {
        CandidateRequest director = resume("director");

        assertThat(Objects.requireNonNull(director.contact()).phone()).isEqualTo("+1 512-555-0166");
        assertThat(director.location()).isEqualTo(new CandidateLocationBody("US", "TX", "Austin"));
        assertThat(director.credentials())
                .containsExactly(
                        new DeclaredCredentialBody("RHIA", LocalDate.of(2009, 12, 31), null, "4471902", null),
                        held("CHPS", "2018-12-31", "2026-01-01"),
                        held("CCS", null, "2015-01-01"));
        assertThat(director.experienceYears()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "CCS, AHIMA, 2019                      | 2019-12-31 | -",
                "CCS, AHIMA, 2026                      | 2026-11-25 | -",
                "CCS, AHIMA, Nov 2026                  | 2026-11-25 | -",
                "CCS (exp. 12/2026)                    | -          | 2026-12-31",
                "CCS (exp. 2027)                       | -          | 2027-01-01",
                "CCS, valid through 2027               | -          | 2027-12-31",
                "CCS, earned May 3, 2019               | 2019-05-03 | -",
                "CCS 05/03/2019 - 04/30/2027           | 2019-05-03 | 2027-04-30",
                "CCS 2019-2027                         | 2019-12-31 | 2027-01-01",
                "CCS 2019-05-03, expires 2027-04-30    | 2019-05-03 | 2027-04-30",
                "CCS 2028                              | -          | -",
                "CCS, issued 2020, expired 2018        | -          | -",
                "CCS, issued 13/2020                   | -          | -",
                "2019 graduate, CCS                    | -          | -"
            })
    void datesOfACredential(String line, @Nullable String issued, @Nullable String expires) {
        assertThat(read("Member of AHIMA\nCertifications\n" + line).credentials())
                .containsExactly(held("CCS", issued, expires));
    }

    @Test
    void eachDateSaysOnWhatItRests() {
        List<Finding> findings = draft("Certifications\nCCS, AHIMA, 2019, exp. 12/2026\nRHIT, 05/31/2016")
                .findings();

        assertThat(findings)
                .extracting(finding -> finding.pointer() + " " + finding.basis() + " " + finding.text())
                .containsExactly(
                        "/credentials/0 STATED CCS",
                        "/credentials/0/issued STATED_YEAR 2019",
                        "/credentials/0/expires STATED_MONTH 12/2026",
                        "/credentials/1 STATED RHIT",
                        "/credentials/1/issued STATED 05/31/2016");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RHIA eligible",
                "Pursuing RHIA",
                "RHIA, exam scheduled for 2027",
                "Candidate for RHIA",
                "RHIA (in progress)",
                "RHIA (inactive)",
                "No RHIA"
            })
    void aCredentialThatIsNotHeldIsLeftOut(String line) {
        assertThat(read("Member of AHIMA\nCertifications\n" + line).credentials())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Expert in ICD-10-PCS             | 5 | STATED",
                "ICD-10-PCS (1 year)              | 2 | STATED_YEARS",
                "ICD-10-PCS (3 years)             | 3 | STATED_YEARS",
                "5 years of ICD-10-PCS            | 4 | STATED_YEARS",
                "20 years of ICD-10-PCS           | 4 | STATED_YEARS",
                "ICD-10-PCS                       | 3 | ASSUMED"
            })
    void levelsOfASkill(String line, int level, Basis basis) {
        ResumeDraft draft = draft("Skills\n" + line);

        assertThat(draft.candidate().skills()).containsExactly(new DeclaredSkillBody("icd-10-pcs", level, null));
        assertThat(draft.findings().getFirst().basis()).isEqualTo(basis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skills\nNo experience with ICD-10-PCS",
                "Summary\nSeeking a role in ICD-10-PCS coding",
                "Objective\nTo work with ICD-10-PCS",
                "Education\nDiploma, ICD-10-PCS Coding Academy, 2019",
                "References\nSam Verne, ICD-10-PCS auditor",
                "Interests\nICD-10-PCS"
            })
    void aSkillThatIsNotClaimedIsLeftOut(String text) {
        assertThat(read(text).skills()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "Summary/Coder with over 12 years' experience                                         | 12",
                "Summary/Ten years of professional experience                                         | 10",
                "Summary/15 years of customer service experience                                      | -",
                "Summary/15 years of experience in hospitality and 4 years of HIM experience          | 4",
                "Experience/Trained coders with 9 years of experience                                 | -",
                "Experience/Medical Coder, Elm Clinic, 2015 - 2018                                    | 3",
                "Experience/Medical Coder, Elm Clinic, 01/2015 - 12/2015                              | 1",
                "Experience/Medical Coder, Elm Clinic, 01/2020 - 12/2022/CDI specialist, Oak, 06/2021 - 06/2023 | 3",
                "Experience/Medical Coder, Elm Clinic, 2015 - 2016/Medical Coder, Oak, 2019 to 2021   | 3",
                "Experience/Medical Coder, Elm Clinic, Nov 2023 - Present                             | 3",
                "Experience/Medical Coder, Elm Clinic, 2030 - Present                                 | -",
                "Experience/Waiter, Elm Grill, 2015 - 2018                                            | -",
                "Education/Medical coding, Elm College, 2015 - 2018                                   | -"
            })
    void yearsOfExperience(String lines, @Nullable Integer years) {
        assertThat(read(lines.replaceFirst("/", "\n").replaceAll("/(?=[A-Z])", "\n"))
                        .experienceYears())
                .isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "Ada Verne                         | Ada Verne",
                "ADA L. VERNE, RHIT                | ADA L. VERNE",
                "Ana de la Cruz · CPC              | Ana de la Cruz",
                "Resume                            | -",
                "Medical Coder                     | -",
                "Lakeside Regional Hospital        | -",
                "ada verne                         | -",
                "Ada Verne 614                     | -"
            })
    void names(String line, @Nullable String name) {
        assertThat(Objects.requireNonNull(read(line + "\nICD-10-CM coder").contact())
                        .name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "Open to remote or hybrid work         | OK",
                "Seeking a fully remote position       | ONLY",
                "Not open to remote work               | NO",
                "Coded remote charts                   | -"
            })
    void remoteWork(String line, @Nullable RemotePreference remote) {
        assertThat(remote(read("Summary\n" + line))).isEqualTo(remote);
        assertThat(remote(read("Experience\n" + line))).isNull();
    }

    @Test
    void aRefereesAddressIsNobodysOwn() {
        CandidateRequest read = read("Ada Verne\nReferences\nSam Oak, sam@oak.example, (614) 555-0190, Akron, OH");

        assertThat(read.contact()).isEqualTo(new ContactBody("Ada Verne", null, null));
        assertThat(read.location()).isEqualTo(CandidateLocationBody.NONE);
    }

    @Test
    void aDegreeBehindANameIsNoState() {
        assertThat(read("Ada Verne, MD\nICD-10-CM").location()).isEqualTo(CandidateLocationBody.NONE);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(draft("Member of AHIMA\nCertifications\nCCS").missing())
                .contains(
                        "the name",
                        "skills of the catalogue",
                        "since when CCS is held",
                        "years of health information work");
    }

    private static CandidateRequest resume(String name) {
        return read(new String(ResumeFiles.text(ResumeText.named(name)), StandardCharsets.UTF_8));
    }

    private static CandidateRequest read(String text) {
        return draft(text).candidate();
    }

    private static ResumeDraft draft(String text) {
        return READER.read(new Extraction.Text(ResumeFormat.TEXT, text, null));
    }

    private static List<String> skills(CandidateRequest candidate) {
        return Objects.requireNonNull(candidate.skills()).stream()
                .map(skill -> skill.skill() + " " + skill.level())
                .toList();
    }

    private static @Nullable RemotePreference remote(CandidateRequest candidate) {
        return candidate.preferences() == null ? null : candidate.preferences().remote();
    }

    private static DeclaredCredentialBody held(String code, @Nullable String issued, @Nullable String expires) {
        return new DeclaredCredentialBody(
                code,
                issued == null ? null : LocalDate.parse(issued),
                expires == null ? null : LocalDate.parse(expires),
                null,
                null);
    }
}
