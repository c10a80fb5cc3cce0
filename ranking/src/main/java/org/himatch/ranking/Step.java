package org.himatch.ranking;

import java.util.ArrayList;
import java.util.List;

/** One thing that a candidate could bring in addition to what they bring now. */
public sealed interface Step {
    /** The candidate with this taken. */
    Candidate takenBy(Candidate candidate);

    /**
     * A skill at a level above the present one.
     *
     * @param skill id of the skill
     * @param from the effective level now, 0 when it is not held
     * @param level above that, up to 5
     */
    record ToSkill(String skill, int from, int level) implements Step {
        @Override
        public Candidate takenBy(Candidate candidate) {
            List<DeclaredSkill> skills = new ArrayList<>(candidate.skills());
            skills.add(new DeclaredSkill(skill, level));
            return new Candidate(
                    candidate.id(),
                    candidate.version(),
                    skills,
                    candidate.credentials(),
                    candidate.experienceYears(),
                    candidate.expectations());
        }
    }

    /**
     * A credential in force, with all that it evidences and supersedes.
     *
     * @param credential its present code
     */
    record ToCredential(String credential) implements Step {
        @Override
        public Candidate takenBy(Candidate candidate) {
            List<HeldCredential> credentials = new ArrayList<>(candidate.credentials());
            credentials.add(new HeldCredential(credential, null, null));
            return new Candidate(
                    candidate.id(),
                    candidate.version(),
                    candidate.skills(),
                    credentials,
                    candidate.experienceYears(),
                    candidate.expectations());
        }
    }

    /**
     * So many years of experience in all.
     *
     * @param years above the present number
     */
    record ToYears(int years) implements Step {
        @Override
        public Candidate takenBy(Candidate candidate) {
            return new Candidate(
                    candidate.id(),
                    candidate.version(),
                    candidate.skills(),
                    candidate.credentials(),
                    years,
                    candidate.expectations());
        }
    }
}
