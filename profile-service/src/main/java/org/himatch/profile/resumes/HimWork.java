package org.himatch.profile.resumes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.SkillFamily;
import org.himatch.catalogue.text.Mention;
import org.himatch.catalogue.text.SkillRecogniser;

/** Tells work in health information from other work, by its words. */
final class HimWork {
    private static final Pattern TITLE = Pattern.compile(
            "\\b(?:HIM|health information|medical records?|health records?|(?:medical|inpatient|outpatient|hospital|profee"
                    + "|risk adjustment|DRG|certified|senior|lead|remote|ED|surgery) cod(?:er|ers|ing)|coding"
                    + "|(?:cancer|tumor|trauma|oncology|stroke) (?:registr\\w+|data specialist|abstractor)"
                    + "|release of information|ROI specialist|CDI|clinical documentation|medical bill\\w+|oncology data"
                    + "|health data|revenue integrity|charge ?master|medical transcription\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<SkillFamily> OF_THE_FIELD = EnumSet.of(
            SkillFamily.RECORD_ORGANISATION,
            SkillFamily.CODING,
            SkillFamily.REIMBURSEMENT,
            SkillFamily.REVENUE_CYCLE,
            SkillFamily.CDI,
            SkillFamily.REGISTRIES);

    private final Catalogue catalogue;
    private final SkillRecogniser recogniser;

    HimWork(Catalogue catalogue, SkillRecogniser recogniser) {
        this.catalogue = catalogue;
        this.recogniser = recogniser;
    }

    /** Whether a text, such as a job's title and description, is of the field. */
    boolean isToldBy(String words) {
        return TITLE.matcher(words).find() || isToldBy(recogniser.recognise(words));
    }

    private boolean isToldBy(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.kind() == Mention.Kind.SKILL && !mention.negated())
                .flatMap(mention -> catalogue.skill(mention.id()).stream())
                .anyMatch(skill -> OF_THE_FIELD.contains(skill.family()));
    }
}
