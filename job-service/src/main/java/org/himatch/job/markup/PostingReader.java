package org.himatch.job.markup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.Schedule;
import org.himatch.job.JobDraft;
import org.himatch.job.suggestions.Suggester;
import org.himatch.job.text.RichText;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A JobPosting to a draft. */
final class PostingReader {
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"]{1,1990}");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^A-Z]+");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ID = 100;

    private final Properties posting;
    private final Suggester suggester;

    private PostingReader(Properties posting, Suggester suggester) {
        this.posting = posting;
        this.suggester = suggester;
    }

    static MarkupDraft read(FoundPosting found, Suggester suggester) {
        return new PostingReader(new Properties(found.node()), suggester).draft(found.pointer());
    }

    private MarkupDraft draft(String pointer) {
        String title = atMost(LONGEST_TITLE, "title", posting.text("title").or(() -> posting.text("name")));
        String description = description();
        CriteriaText.Read criteria = CriteriaText.read(posting, suggester, title, description);
        JobDraft job = new JobDraft(
                atMost(LONGEST_ID, "identifier", posting.one("identifier").flatMap(PostingReader::identifier)),
                title,
                shortEnough(description),
                applyUrl(),
                JobStatus.DRAFT,
                moment("validThrough"),
                Workplaces.read(posting),
                employmentTypes(),
                schedules(),
                BaseSalary.read(posting),
                date("jobStartDate"),
                criteria.criteria());
        Organization organization = organization();
        String posted = posting.text("datePosted").orElse(null);
        posting.all("directApply");
        return new MarkupDraft(pointer, job, organization, posted, posting.notTaken(), criteria.suggestions());
    }

    private @Nullable String description() {
        return posting.one("description")
                .filter(JsonNode::isTextual)
                .map(value -> value.textValue().replace("\0", ""))
                // Some sites escape the HTML of a text once more.
                .map(text -> RichText.isHtml(text) ? text : Parser.unescapeEntities(text, false))
                .flatMap(RichText::sanitised)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private @Nullable String shortEnough(@Nullable String description) {
        if (description != null && description.length() > JobDraft.MAX_DESCRIPTION) {
            posting.refuse("description", "is longer than " + JobDraft.MAX_DESCRIPTION + " characters when sanitised");
            return null;
        }
        return description;
    }

    private static Optional<String> identifier(JsonNode value) {
        JsonNode inner = value.get("value");
        return Properties.textOf(inner == null ? value : inner);
    }

    private @Nullable String applyUrl() {
        Optional<String> url = posting.text("url");
        if (url.isPresent() && !WEB_ADDRESS.matcher(url.get()).matches()) {
            posting.refuse("url", "is not an http or https address");
            return null;
        }
        return url.orElse(null);
    }

    private List<EmploymentType> employmentTypes() {
        List<EmploymentType> types = new ArrayList<>();
        List<JsonNode> written = posting.all("employmentType");
        for (int i = 0; i < written.size(); i++) {
            String name = NOT_LETTERS
                    .matcher(written.get(i).asText().toUpperCase(Locale.ROOT))
                    .replaceAll("_");
            EmploymentType type = switch (name) {
                case "FULL_TIME", "FULLTIME" -> EmploymentType.FULL_TIME;
                case "PART_TIME", "PARTTIME" -> EmploymentType.PART_TIME;
                case "CONTRACTOR", "CONTRACT" -> EmploymentType.CONTRACTOR;
                case "TEMPORARY", "TEMP" -> EmploymentType.TEMPORARY;
                case "INTERN", "INTERNSHIP" -> EmploymentType.INTERN;
                case "PER_DIEM" -> EmploymentType.PER_DIEM;
                default -> null;
            };
            if (type == null) {
                posting.refuse("employmentType/" + i, "a posting has no such kind of employment");
            } else if (!types.contains(type)) {
                types.add(type);
            }
        }
        return types;
    }

    private List<Schedule> schedules() {
        String hours = posting.text("workHours").orElse("");
        List<Schedule> schedules = Suggester.schedules(hours);
        if (!hours.isEmpty() && schedules.isEmpty()) {
            posting.refuse("workHours", "names no schedule that is known");
        }
        return schedules;
    }

    /** A day means all of it, and a time without an offset is UTC. */
    private @Nullable Instant moment(String name) {
        String written = posting.text(name).orElse(null);
        if (written == null) {
            return null;
        }
        try {
            if (written.indexOf('T') < 0 && written.length() <= 10) {
                return LocalDate.parse(written)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            String iso = written.replaceFirst(" ", "T").replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
            return iso.matches(".*(?:Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            posting.refuse(name, "is not a date or time of ISO 8601");
            return null;
        }
    }

    private @Nullable LocalDate date(String name) {
        String written = posting.text(name).orElse(null);
        try {
            return written == null ? null : LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written);
        } catch (DateTimeParseException e) {
            posting.refuse(name, "is not a date of ISO 8601");
            return null;
        }
    }

    private @Nullable Organization organization() {
        JsonNode organization = posting.one("hiringOrganization").orElse(null);
        if (organization == null) {
            return null;
        }
        if (organization.isTextual()) {
            return new Organization(organization.textValue().strip(), null, null);
        }
        JsonNode logo = organization.get("logo");
        return new Organization(
                Optional.ofNullable(organization.get("name"))
                        .flatMap(Properties::textOf)
                        .orElse(null),
                address(organization.has("sameAs") ? organization.get("sameAs") : organization.get("url")),
                address(logo != null && logo.isObject() ? logo.get("url") : logo));
    }

    private static @Nullable String address(@Nullable JsonNode value) {
        JsonNode one = value != null && value.isArray() ? value.get(0) : value;
        return one != null
                        && one.isTextual()
                        && WEB_ADDRESS.matcher(one.textValue().strip()).matches()
                ? one.textValue().strip()
                : null;
    }

    private @Nullable String atMost(int longest, String name, Optional<String> text) {
        if (text.isPresent() && text.get().length() > longest) {
            posting.refuse(name, "is longer than " + longest + " characters");
            return null;
        }
        return text.orElse(null);
    }
}
