package org.himatch.job;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The row of an employer. */
@Entity
@Table(name = "employer")
@NullUnmarked
class EmployerEntity {
    @Id
    UUID id;

    String partner;
    long version;
    Instant created;
    Instant changed;
    String externalId;
    String name;
    String website;
    String logo;

    Employer toEmployer() {
        return new Employer(id, partner, version, created, changed, externalId, name, website, logo);
    }

    EmployerEntity take(Employer employer) {
        id = employer.id();
        partner = employer.partner();
        version = employer.version();
        created = employer.created();
        changed = employer.changed();
        externalId = employer.externalId();
        name = employer.name();
        website = employer.website();
        logo = employer.logo();
        return this;
    }
}
