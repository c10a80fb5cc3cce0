package org.himatch.job.suggestions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.himatch.api.posting.CriteriaBody;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.RoleTemplate;
import org.himatch.catalogue.text.Mention;
import org.himatch.catalogue.text.SkillRecogniser;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.Schedule;
import org.himatch.job.JobDraft;
import org.himatch.job.WorkplaceBody;
import org.himatch.job.text.ReadableText;
import org.himatch.job.text.RichText;
import org.jspecify.annotations.Nullable;

/** Reads a posting's text: what it asks for, and the draft of a posting that says so. The same text, the same answer. */
@Singleton
public class Suggester {
    private final Catalogue catalogue;
    private final SkillRecogniser recogniser;
    private final SkillReader skillReader;
    private final NearestRole nearestRole;

    Suggester(Catalogue catalogue) {
        this.catalogue = catalogue;
        recogniser = SkillRecogniser.of(catalogue);
        skillReader = new SkillReader(catalogue);
        nearestRole = new NearestRole(catalogue, recogniser);
    }

    /**
     * A text that has been read.
     *
     * @param suggestions what was found
     * @param job a draft with what was found; its description is the text
     */
    public record Reading(Suggestions suggestions, JobDraft job) {}

    /**
     * Reads a text.
     *
     * @param written plain text or HTML
     * @param wanted the template whose additions are wanted; those of the nearest when {@code null}
     */
    public Reading read(String written, @Nullable RoleTemplate wanted) {
        List<NotTaken> notTaken = new ArrayList<>();
        String description = description(written, notTaken);
        return read(PostingText.of(ReadableText.of(written)), wanted, notTaken, description);
    }

    private Reading read(
            PostingText posting, @Nullable RoleTemplate wanted, List<NotTaken> leftOut, @Nullable String description) {
        List<Mention> mentions = recogniser.recognise(posting.text());
        List<Asked> asked = Asked.in(posting, mentions);
        List<SkillSuggestion> skills = skillReader.read(posting, asked);
        List<CredentialSuggestion> credentials = CredentialReader.read(posting, asked);
        ExperienceSuggestion experience = ExperienceReader.read(posting).orElse(null);
        List<RoleMatch> roles = nearestRole.near(posting, skills, mentions);
        Optional<RoleTemplate> template = Optional.ofNullable(wanted)
                .or(() -> roles.stream().findFirst().flatMap(match -> catalogue.role(match.role())));

        List<StatedField> stated = new ArrayList<>();
        List<NotTaken> notTaken = new ArrayList<>(leftOut);
        CriteriaBody criteria = criteria(skills, credentials, experience, notTaken);
        JobDraft job = draft(posting, criteria, stated).withDescription(description);
        return new Reading(
                new Suggestions(
                        catalogue.version(),
                        posting.text(),
                        skills,
                        credentials,
                        experience,
                        stated,
                        roles.isEmpty() ? null : roles.getFirst(),
                        roles.stream().skip(1).toList(),
                        template.map(role -> addition(role, mentions)).orElse(null),
                        notTaken),
                job);
    }

    /** Reads a text that is known to be plain, whatever it looks like. */
    public Reading readPlain(String text) {
        return read(PostingText.of(text), null, List.of(), null);
    }

    /** The schedules that a text names. */
    public static List<Schedule> schedules(String text) {
        return List.copyOf(TermsReader.schedules(text).keySet());
    }

    private static JobDraft draft(PostingText posting, CriteriaBody criteria, List<StatedField> stated) {
        String text = posting.text();
        posting.title().ifPresent(title -> stated.add(new StatedField("/title", title)));
        Optional<PayReader.Pay> pay = PayReader.read(text);
        pay.ifPresent(found -> stated.add(new StatedField("/pay", found.source())));
        Map<EmploymentType, Source> employment = TermsReader.employmentTypes(text);
        addAll("/employmentTypes/", employment, stated);
        Map<Schedule, Source> schedules = TermsReader.schedules(text);
        addAll("/schedules/", schedules, stated);
        Optional<TermsReader.Remote> remote = TermsReader.remote(posting);
        remote.ifPresent(found -> stated.add(new StatedField("/location/remote", found.source())));
        Optional<PlaceReader.Place> place = PlaceReader.read(posting);
        place.ifPresent(found -> stated.add(new StatedField("/location", found.source())));
        return new JobDraft(
                null,
                posting.title().map(Source::quote).orElse(null),
                null,
                null,
                JobStatus.DRAFT,
                null,
                location(place.orElse(null), remote.orElse(null)),
                List.copyOf(employment.keySet()),
                List.copyOf(schedules.keySet()),
                pay.map(PayReader.Pay::range).orElse(null),
                null,
                criteria);
    }

    private static void addAll(String pointer, Map<?, Source> found, List<StatedField> stated) {
        int index = 0;
        for (Source source : found.values()) {
            stated.add(new StatedField(pointer + index++, source));
        }
    }

    private static @Nullable WorkplaceBody location(
            PlaceReader.@Nullable Place place, TermsReader.@Nullable Remote remote) {
        if (place == null && remote == null) {
            return null;
        }
        return new WorkplaceBody(
                place == null ? null : "US",
                place == null ? null : place.state(),
                place == null ? null : place.city(),
                place == null ? null : place.postalCode(),
                null,
                null,
                null,
                remote == null ? null : remote.remote());
    }

    private static CriteriaBody criteria(
            List<SkillSuggestion> skills,
            List<CredentialSuggestion> credentials,
            @Nullable ExperienceSuggestion experience,
            List<NotTaken> notTaken) {
        tooMany("skills", skills.size(), CriteriaBody.MAX_SKILLS, notTaken);
        tooMany("credentials", credentials.size(), CriteriaBody.MAX_CREDENTIALS, notTaken);
        return new CriteriaBody(
                skills.stream()
                        .limit(CriteriaBody.MAX_SKILLS)
                        .map(SkillSuggestion::toCriterion)
                        .toList(),
                credentials.stream()
                        .limit(CriteriaBody.MAX_CREDENTIALS)
                        .map(CredentialSuggestion::toCriterion)
                        .toList(),
                experience == null ? null : experience.toCriterion(),
                null);
    }

    private static void tooMany(String field, int found, int most, List<NotTaken> notTaken) {
        if (found > most) {
            notTaken.add(new NotTaken("/" + field + "/" + most, "a posting asks for up to " + most + " " + field));
        }
    }

    private static @Nullable String description(String written, List<NotTaken> notTaken) {
        String kept = RichText.sanitised(written).orElse(null);
        if (kept != null && kept.length() > JobDraft.MAX_DESCRIPTION) {
            notTaken.add(new NotTaken(
                    "/text", "a posting's description has up to " + JobDraft.MAX_DESCRIPTION + " characters"));
            return null;
        }
        return kept;
    }

    /** What the text mentions is not added, not even what it says it does without. */
    private TemplateAddition addition(RoleTemplate role, List<Mention> mentions) {
        Set<String> mentioned = mentions.stream()
                .filter(mention -> mention.kind() == Mention.Kind.SKILL)
                .map(Mention::id)
                .collect(Collectors.toSet());
        return new TemplateAddition(
                role.id(),
                role.skills().stream()
                        .filter(skill -> !mentioned.contains(skill.skill()))
                        .map(skill -> new TemplateAddition.AddedSkill(
                                skill.skill(),
                                catalogue.skill(skill.skill()).orElseThrow().name(),
                                skill.importance(),
                                skill.level(),
                                false))
                        .toList());
    }
}
