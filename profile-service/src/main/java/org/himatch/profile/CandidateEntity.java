package org.himatch.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.himatch.events.CandidatePreferences;
import org.himatch.events.EmploymentType;
import org.himatch.events.Pay;
import org.himatch.events.PayPeriod;
import org.himatch.events.RemotePreference;
import org.himatch.events.Schedule;
import org.jspecify.annotations.NullUnmarked;

/** The row of a candidate. */
@Entity
@Table(name = "candidate")
@NullUnmarked
class CandidateEntity {
    @Id
    UUID id;

    String partner;
    long version;
    Instant created;
    Instant changed;

    String externalId;
    String name;
    String email;
    String phone;
    String country;
    String state;
    String city;

    @Convert(converter = DocumentConverter.OfSkills.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "skills::text", write = "?::jsonb")
    List<DeclaredSkill> skills;

    @Convert(converter = DocumentConverter.OfCredentials.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "credentials::text", write = "?::jsonb")
    List<DeclaredCredential> credentials;

    Integer experienceYears;

    @Enumerated(EnumType.STRING)
    RemotePreference preferredRemote;

    String[] preferredStates;
    String[] preferredEmploymentTypes;
    String[] preferredSchedules;
    BigDecimal minimumPay;
    String minimumPayCurrency;

    @Enumerated(EnumType.STRING)
    PayPeriod minimumPayPer;

    LocalDate availableFrom;
    boolean visible;

    @Convert(converter = ResumeConverter.class)
    @Column(columnDefinition = "json")
    @ColumnTransformer(read = "resume::text", write = "?::json")
    ObjectNode resume;

    Candidate toCandidate() {
        return new Candidate(
                id,
                partner,
                version,
                created,
                changed,
                new CandidateContent(
                        externalId,
                        new CandidateContent.Contact(name, email, phone),
                        new CandidateContent.Place(country, state, city),
                        skills,
                        credentials,
                        experienceYears,
                        preferences(),
                        visible,
                        resume));
    }

    private CandidatePreferences preferences() {
        return new CandidatePreferences(
                preferredRemote,
                List.of(preferredStates),
                Arrays.stream(preferredEmploymentTypes)
                        .map(EmploymentType::valueOf)
                        .toList(),
                Arrays.stream(preferredSchedules).map(Schedule::valueOf).toList(),
                minimumPay == null ? null : new Pay(minimumPay, minimumPayCurrency, minimumPayPer),
                availableFrom);
    }

    CandidateEntity take(Candidate candidate) {
        id = candidate.id();
        partner = candidate.partner();
        version = candidate.version();
        created = candidate.created();
        changed = candidate.changed();
        CandidateContent content = candidate.content();
        externalId = content.externalId();
        name = content.contact().name();
        email = content.contact().email();
        phone = content.contact().phone();
        country = content.place().country();
        state = content.place().state();
        city = content.place().city();
        skills = content.skills();
        credentials = content.credentials();
        experienceYears = content.experienceYears();
        CandidatePreferences wants = content.preferences();
        preferredRemote = wants.remote();
        preferredStates = wants.states().toArray(String[]::new);
        preferredEmploymentTypes = names(wants.employmentTypes());
        preferredSchedules = names(wants.schedules());
        Pay least = wants.minimumPay();
        minimumPay = least == null ? null : least.amount();
        minimumPayCurrency = least == null ? null : least.currency();
        minimumPayPer = least == null ? null : least.per();
        availableFrom = wants.availableFrom();
        visible = content.visible();
        resume = content.resume();
        return this;
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
