package org.himatch.job;

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
import org.himatch.events.Criteria;
import org.himatch.events.EmploymentType;
import org.himatch.events.JobStatus;
import org.himatch.events.PayPeriod;
import org.himatch.events.PayRange;
import org.himatch.events.Schedule;
import org.jspecify.annotations.NullUnmarked;

/** The row of a posting. */
@Entity
@Table(name = "job")
@NullUnmarked
class JobEntity {
    @Id
    UUID id;

    String partner;
    long version;
    Instant created;
    Instant changed;
    Instant opened;

    UUID employerId;
    String requisitionId;
    String title;
    String description;
    String applyUrl;

    @Enumerated(EnumType.STRING)
    JobStatus status;

    Instant validThrough;
    String country;
    String state;
    String city;
    String postalCode;
    String street;
    BigDecimal latitude;
    BigDecimal longitude;
    Boolean remote;
    String[] employmentTypes;
    String[] schedules;
    BigDecimal payMinimum;
    BigDecimal payMaximum;
    String payCurrency;

    @Enumerated(EnumType.STRING)
    PayPeriod payPer;

    LocalDate startsOn;

    @Convert(converter = CriteriaConverter.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(read = "criteria::text", write = "?::jsonb")
    Criteria criteria;

    Job toJob() {
        return new Job(
                id,
                partner,
                version,
                created,
                changed,
                opened,
                new JobContent(
                        employerId,
                        requisitionId,
                        title,
                        description,
                        applyUrl,
                        status,
                        validThrough,
                        new JobContent.Place(country, state, city, postalCode, street, latitude, longitude, remote),
                        Arrays.stream(employmentTypes)
                                .map(EmploymentType::valueOf)
                                .toList(),
                        Arrays.stream(schedules).map(Schedule::valueOf).toList(),
                        payCurrency == null ? null : new PayRange(payMinimum, payMaximum, payCurrency, payPer),
                        startsOn,
                        criteria));
    }

    JobEntity take(Job job) {
        id = job.id();
        partner = job.partner();
        version = job.version();
        created = job.created();
        changed = job.changed();
        opened = job.opened();
        JobContent content = job.content();
        employerId = content.employerId();
        requisitionId = content.requisitionId();
        title = content.title();
        description = content.description();
        applyUrl = content.applyUrl();
        status = content.status();
        validThrough = content.validThrough();
        country = content.place().country();
        state = content.place().state();
        city = content.place().city();
        postalCode = content.place().postalCode();
        street = content.place().street();
        latitude = content.place().latitude();
        longitude = content.place().longitude();
        remote = content.place().remote();
        employmentTypes = names(content.employmentTypes());
        schedules = names(content.schedules());
        PayRange pay = content.pay();
        payMinimum = pay == null ? null : pay.minimum();
        payMaximum = pay == null ? null : pay.maximum();
        payCurrency = pay == null ? null : pay.currency();
        payPer = pay == null ? null : pay.per();
        startsOn = content.startsOn();
        criteria = content.criteria();
        return this;
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
