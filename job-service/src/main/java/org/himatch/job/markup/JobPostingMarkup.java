package org.himatch.job.markup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.himatch.api.posting.CredentialCriterionBody;
import org.himatch.api.posting.PayRangeBody;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Skill;
import org.himatch.catalogue.text.UsStates;
import org.himatch.events.CredentialExpression;
import org.himatch.job.AdvertisedJob;
import org.himatch.job.JobDraft;
import org.himatch.job.RoleCriteria;
import org.himatch.job.WorkplaceBody;
import org.himatch.job.text.RichText;
import org.jspecify.annotations.Nullable;

/** A posting in the words of schema.org's JobPosting. Members without a value are left out. */
final class JobPostingMarkup {
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Catalogue catalogue;

    JobPostingMarkup(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The markup of a posting that {@link Publishable} finds complete. */
    Map<String, Object> of(AdvertisedJob advertised) {
        JobDraft job = advertised.content();
        Map<String, Object> posting = new LinkedHashMap<>();
        posting.put("@context", "https://schema.org/");
        posting.put("@type", "JobPosting");
        put(posting, "title", job.title());
        put(posting, "description", html(job.description()));
        put(posting, "identifier", identifier(advertised));
        put(posting, "datePosted", text(advertised.opened()));
        put(posting, "validThrough", text(job.validThrough()));
        put(posting, "employmentType", job.employmentTypes());
        put(posting, "workHours", Shifts.write(job.schedules()));
        put(posting, "jobStartDate", text(job.startsOn()));
        put(posting, "hiringOrganization", organization(advertised));
        place(posting, job.location());
        put(posting, "baseSalary", salary(job.pay()));
        put(posting, "skills", skills(job));
        put(posting, "qualifications", qualifications(job));
        put(posting, "experienceRequirements", experience(job));
        put(posting, "educationRequirements", education(job));
        put(
                posting,
                "occupationalCategory",
                RoleCriteria.onetOf(catalogue, job.criteria()).orElse(null));
        if (job.applyUrl() != null) {
            posting.put("url", job.applyUrl());
            posting.put("directApply", true);
        }
        return posting;
    }

    private static @Nullable String html(@Nullable String description) {
        return description == null
                ? null
                : RichText.sanitised(RichText.toHtml(description)).orElse(null);
    }

    private static @Nullable Object identifier(AdvertisedJob advertised) {
        String requisition = advertised.content().requisitionId();
        return requisition == null ? null : thing("PropertyValue", "name", advertised.employer(), "value", requisition);
    }

    private static Object organization(AdvertisedJob advertised) {
        Map<String, Object> organization = thing("Organization", "name", advertised.employer());
        put(organization, "sameAs", advertised.website());
        put(organization, "logo", advertised.logo());
        return organization;
    }

    private static void place(Map<String, Object> posting, @Nullable WorkplaceBody place) {
        if (place == null) {
            return;
        }
        boolean remote = Boolean.TRUE.equals(place.remote());
        boolean hasSite = place.street() != null || place.city() != null || place.postalCode() != null;
        if (!remote || hasSite) {
            Map<String, Object> address = thing("PostalAddress");
            put(address, "streetAddress", place.street());
            put(address, "addressLocality", place.city());
            put(address, "addressRegion", place.state());
            put(address, "postalCode", place.postalCode());
            put(address, "addressCountry", place.country());
            Map<String, Object> site = thing("Place", "address", address);
            if (place.latitude() != null && place.longitude() != null) {
                site.put("geo", thing("GeoCoordinates", "latitude", place.latitude(), "longitude", place.longitude()));
            }
            posting.put("jobLocation", site);
        }
        if (remote) {
            posting.put("jobLocationType", "TELECOMMUTE");
            put(posting, "applicantLocationRequirements", applicants(place));
        }
    }

    private static @Nullable Object applicants(WorkplaceBody place) {
        if (place.country() == null) {
            return null;
        }
        String country = Locale.of("", place.country()).getDisplayCountry(Locale.ENGLISH);
        if (place.state() == null) {
            return thing("Country", "name", country);
        }
        String state =
                place.country().equals("US") ? UsStates.name(place.state()).orElse(place.state()) : place.state();
        return thing("State", "name", state + ", " + country);
    }

    private static @Nullable Object salary(@Nullable PayRangeBody pay) {
        if (pay == null) {
            return null;
        }
        Map<String, Object> value = thing("QuantitativeValue");
        BigDecimal minimum = pay.minimum();
        if (minimum != null && pay.maximum() != null && minimum.compareTo(pay.maximum()) == 0) {
            value.put("value", minimum);
        } else {
            put(value, "minValue", minimum);
            put(value, "maxValue", pay.maximum());
        }
        value.put("unitText", pay.per());
        return thing("MonetaryAmount", "currency", pay.currency(), "value", value);
    }

    private List<String> skills(JobDraft job) {
        return job.criteria().skills().stream()
                .map(skill -> catalogue.skill(skill.skill()).map(Skill::name).orElse(skill.skill()))
                .toList();
    }

    private static List<String> qualifications(JobDraft job) {
        return job.criteria().credentials().stream()
                .map(credential ->
                        words(credential.expression()) + (isEssential(credential) ? " required" : " preferred"))
                .toList();
    }

    private static @Nullable Object experience(JobDraft job) {
        var experience = job.criteria().experience();
        return experience == null
                ? null
                : thing(
                        "OccupationalExperienceRequirements",
                        "monthsOfExperience",
                        experience.years() * MONTHS_OF_A_YEAR);
    }

    private static @Nullable Object education(JobDraft job) {
        return job.criteria().credentials().stream().anyMatch(JobPostingMarkup::isEssential)
                ? thing("EducationalOccupationalCredential", "credentialCategory", "professional certificate")
                : null;
    }

    private static boolean isEssential(CredentialCriterionBody credential) {
        return Boolean.TRUE.equals(credential.essential());
    }

    private static String words(CredentialExpression expression) {
        return switch (expression) {
            case CredentialExpression.Holds(String code) -> code;
            case CredentialExpression.AnyOf(var branches) -> joined(branches, " or ");
            case CredentialExpression.AllOf(var branches) -> joined(branches, " and ");
        };
    }

    private static String joined(List<CredentialExpression> branches, String joint) {
        return branches.stream()
                .map(branch -> branch instanceof CredentialExpression.Holds || branches.size() == 1
                        ? words(branch)
                        : "(" + words(branch) + ")")
                .collect(Collectors.joining(joint));
    }

    private static @Nullable String text(@Nullable Object moment) {
        return moment == null ? null : moment.toString();
    }

    private static Map<String, Object> thing(String type, Object... members) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        List<Object> all = new ArrayList<>(List.of(members));
        for (int i = 0; i < all.size(); i += 2) {
            thing.put((String) all.get(i), all.get(i + 1));
        }
        return thing;
    }

    private static void put(Map<String, Object> thing, String member, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            thing.put(member, value);
        }
    }
}
