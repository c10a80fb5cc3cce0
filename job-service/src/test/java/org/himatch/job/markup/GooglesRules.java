package org.himatch.job.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Google's rules for JobPosting, as a checklist of our own: each is an assertion with its name. */
final class GooglesRules {
    private static final Set<String> EMPLOYMENT_TYPES =
            Set.of("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER");
    private static final Set<String> UNITS = Set.of("HOUR", "DAY", "WEEK", "MONTH", "YEAR");
    private static final Set<String> CREDENTIAL_CATEGORIES = Set.of(
            "high school", "associate degree", "bachelor degree", "professional certificate", "postgraduate degree");
    private static final Pattern TAG = Pattern.compile("<(?:p|ul|ol|h[1-6]|br|b|strong)\\b");

    private GooglesRules() {}

    static void check(JsonPath posting, Instant now) {
        assertThat(posting.getString("'@context'")).as("context").matches("https?://schema\\.org/?");
        assertThat(posting.getString("'@type'")).as("type").isEqualTo("JobPosting");

        // Required
        assertThat(posting.getString("title"))
                .as("title: required, the role alone")
                .isNotBlank();
        assertThat(posting.getString("description")).as("description: required").isNotBlank();
        assertThat(TAG.matcher(posting.getString("description")).find())
                .as("description: in HTML")
                .isTrue();
        assertThat(posting.getString("description"))
                .as("description: more than the title")
                .isNotEqualTo(posting.getString("title"));
        assertThat(Instant.parse(posting.getString("datePosted")))
                .as("datePosted: required, ISO 8601, past")
                .isBeforeOrEqualTo(now);
        assertThat(posting.getString("hiringOrganization.'@type'"))
                .as("hiringOrganization")
                .isEqualTo("Organization");
        assertThat(posting.getString("hiringOrganization.name"))
                .as("hiringOrganization.name: required")
                .isNotBlank();
        checkPlace(posting);

        // Recommended
        if (posting.get("validThrough") != null) {
            assertThat(Instant.parse(posting.getString("validThrough")))
                    .as("validThrough: ISO 8601, not past")
                    .isAfter(now);
        }
        if (posting.get("employmentType") != null) {
            assertThat(EMPLOYMENT_TYPES)
                    .as("employmentType: of the list")
                    .containsAll(posting.getList("employmentType", String.class));
        }
        if (posting.get("baseSalary") != null) {
            checkSalary(posting);
        }
        if (posting.get("identifier") != null) {
            assertThat(posting.getMap("identifier"))
                    .as("identifier: a PropertyValue of the organisation")
                    .containsEntry("@type", "PropertyValue")
                    .containsKeys("name", "value");
        }
        if (posting.get("experienceRequirements") != null) {
            assertThat(posting.getString("experienceRequirements.'@type'"))
                    .as("experienceRequirements: its type")
                    .isEqualTo("OccupationalExperienceRequirements");
            assertThat(posting.getInt("experienceRequirements.monthsOfExperience"))
                    .as("experienceRequirements: months")
                    .isPositive();
        }
        if (posting.get("educationRequirements") != null) {
            assertThat(CREDENTIAL_CATEGORIES)
                    .as("educationRequirements.credentialCategory: of the list")
                    .contains(posting.getString("educationRequirements.credentialCategory"));
        }
        if (posting.get("directApply") != null) {
            assertThat(posting.<Object>get("directApply"))
                    .as("directApply: a boolean")
                    .isInstanceOf(Boolean.class);
            assertThat(URI.create(posting.getString("url")).isAbsolute())
                    .as("url: absolute")
                    .isTrue();
        }
    }

    private static void checkPlace(JsonPath posting) {
        boolean remote = "TELECOMMUTE".equals(posting.getString("jobLocationType"));
        Map<String, Object> place = posting.getMap("jobLocation");
        assertThat(place != null || remote)
                .as("jobLocation: required unless TELECOMMUTE")
                .isTrue();
        if (place != null) {
            assertThat(place).as("jobLocation: a Place").containsEntry("@type", "Place");
            assertThat(posting.getString("jobLocation.address.addressCountry"))
                    .as("jobLocation.address.addressCountry: required, ISO 3166-1")
                    .matches("[A-Z]{2}");
        }
        if (remote) {
            assertThat(List.of("Country", "State", "City"))
                    .as("applicantLocationRequirements: an area, required for TELECOMMUTE without a place")
                    .contains(posting.getString("applicantLocationRequirements.'@type'"));
            assertThat(posting.getString("applicantLocationRequirements.name"))
                    .as("its name")
                    .isNotBlank();
        }
    }

    private static void checkSalary(JsonPath posting) {
        assertThat(posting.getString("baseSalary.'@type'"))
                .as("baseSalary: its type")
                .isEqualTo("MonetaryAmount");
        assertThat(posting.getString("baseSalary.currency"))
                .as("baseSalary.currency: ISO 4217")
                .matches("[A-Z]{3}");
        Map<String, Object> value = posting.getMap("baseSalary.value");
        assertThat(value).as("baseSalary.value: its type").containsEntry("@type", "QuantitativeValue");
        assertThat(UNITS).as("baseSalary.value.unitText: of the list").contains((String) value.get("unitText"));
        assertThat(value.containsKey("value") || value.containsKey("minValue") || value.containsKey("maxValue"))
                .as("baseSalary.value: an amount or a range")
                .isTrue();
    }
}
