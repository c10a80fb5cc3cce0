package org.himatch.profile.resumes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parts of a résumé, by the headings that people give them. */
enum Section {
    /** What stands before the first heading: who it is. */
    TOP(),
    CONTACT("contact", "contact information", "contact details", "personal information", "personal details"),
    SUMMARY(
            "summary",
            "professional summary",
            "career summary",
            "executive summary",
            "summary of qualifications",
            "qualifications summary",
            "qualifications",
            "key qualifications",
            "profile",
            "professional profile",
            "career profile",
            "about",
            "about me",
            "highlights",
            "career highlights"),
    OBJECTIVE(
            "objective", "career objective", "professional objective", "goal", "goals", "career goal", "career goals"),
    SKILLS(
            "skills",
            "technical skills",
            "key skills",
            "core skills",
            "professional skills",
            "relevant skills",
            "computer skills",
            "skills summary",
            "skills and abilities",
            "skills and tools",
            "skills and systems",
            "core competencies",
            "competencies",
            "areas of expertise",
            "expertise",
            "technical proficiencies",
            "proficiencies",
            "software",
            "systems",
            "tools"),
    EXPERIENCE(
            "experience",
            "work experience",
            "professional experience",
            "relevant experience",
            "related experience",
            "employment experience",
            "work history",
            "employment",
            "employment history",
            "career history",
            "professional history",
            "professional background"),
    VOLUNTEER("volunteer experience", "volunteer work", "volunteering", "community service"),
    EDUCATION(
            "education",
            "education and training",
            "education and certifications",
            "education and credentials",
            "academic background",
            "academic history",
            "training",
            "coursework",
            "relevant coursework"),
    CREDENTIALS(
            "certifications",
            "certification",
            "professional certifications",
            "certificates",
            "credentials",
            "professional credentials",
            "licenses",
            "licensure",
            "licenses and certifications",
            "licenses and credentials",
            "certifications and licenses",
            "certifications and credentials",
            "credentials and licenses"),
    REFERENCES("references", "professional references", "reference"),
    /** Of no use for a profile. */
    OTHER(
            "interests",
            "hobbies",
            "hobbies and interests",
            "interests and hobbies",
            "awards",
            "honors",
            "honors and awards",
            "awards and honors",
            "publications",
            "presentations",
            "publications and presentations",
            "languages",
            "affiliations",
            "professional affiliations",
            "memberships",
            "professional memberships");

    private static final Map<String, Section> BY_HEADING = new HashMap<>();

    static {
        for (Section section : values()) {
            section.headings.forEach(heading -> BY_HEADING.put(heading, section));
        }
    }

    private final List<String> headings;

    Section(String... headings) {
        this.headings = List.of(headings);
    }

    /** The section that a line opens, if it is a heading. */
    static Optional<Section> headedBy(String line) {
        String words =
                line.replace("&", " and ").replaceAll("[^\\p{L}]+", " ").strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_HEADING.get(words));
    }
}
