package org.himatch.profile.resumes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.text.Mention;
import org.himatch.catalogue.text.SkillRecogniser;
import org.himatch.profile.CandidateRequest;
import org.himatch.profile.DeclaredCredentialBody;
import org.himatch.profile.DeclaredSkillBody;
import org.himatch.profile.PreferencesBody;
import org.himatch.profile.resumes.extraction.Extraction;

/** Reads a résumé's text. It says less rather than what may be wrong: somebody looks at the draft, and adds what is missing. */
@ApplicationScoped
class TextReader {
    private final SkillRecogniser recogniser;
    private final HimWork himWork;
    private final Clock clock;

    TextReader(Catalogue catalogue, Clock clock) {
        this.recogniser = SkillRecogniser.of(catalogue);
        this.himWork = new HimWork(catalogue, recogniser);
        this.clock = clock;
    }

    ResumeDraft read(Extraction.Text extracted) {
        String text = extracted.text();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Line> lines = Line.of(text);
        // Between cells, a tab ends a name as a comma does; the text keeps its length.
        List<Mention> mentions = recogniser.recognise(text.replace('\t', ','));

        List<Finding> findings = new ArrayList<>();
        ContactReading.Who who = ContactReading.read(text, lines, findings);
        List<DeclaredSkillBody> skills = SkillReading.read(text, lines, mentions, findings);
        List<DeclaredCredentialBody> credentials = CredentialReading.read(text, lines, mentions, today, findings);
        Integer years = ExperienceReading.read(text, lines, himWork, today, findings);
        PreferencesBody preferences = PreferenceReading.read(text, lines, findings);

        CandidateRequest candidate = new CandidateRequest(
                null, who.contact(), who.location(), skills, credentials, years, preferences, null, null);
        return new ResumeDraft(
                candidate, findings, Missing.of(candidate), extracted.format().mediaType(), extracted.language(), text);
    }
}
