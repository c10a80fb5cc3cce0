package org.himatch.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.himatch.catalogue.CredentialExpression;
import org.jspecify.annotations.Nullable;

/**
 * A posting of the demo market, in the shape in which job-service takes one; the employer's id comes in when it is
 * known.
 *
 * @param employer the employer's external id
 * @param requisitionId unique within the market
 * @param title the role's title
 * @param description a few sentences
 * @param status where it stands
 * @param validThrough the moment from which it is no longer shown
 * @param location where the work is
 * @param employmentTypes on offer
 * @param schedules on offer
 * @param pay what it pays
 * @param startsOn the first day of work
 * @param criteria what it asks for
 */
record DemoPosting(
        @JsonIgnore String employer,
        String requisitionId,
        String title,
        String description,
        Status status,
        Instant validThrough,
        Location location,
        List<EmploymentType> employmentTypes,
        List<Schedule> schedules,
        PayRange pay,
        LocalDate startsOn,
        Criteria criteria)
        implements DemoEntity {

    DemoPosting {
        employmentTypes = List.copyOf(employmentTypes);
        schedules = List.copyOf(schedules);
    }

    @Override
    @JsonIgnore
    public String externalId() {
        return requisitionId;
    }

    enum Status {
        DRAFT,
        OPEN,
        PAUSED,
        FILLED,
        CLOSED
    }

    record Location(String country, String state, String city, boolean remote) {}

    record PayRange(BigDecimal minimum, BigDecimal maximum, String currency, Pay.Per per) {}

    /** {@code categoryWeights} is null for the usual ones. */
    record Criteria(
            List<Skill> skills,
            List<Credential> credentials,
            @Nullable Experience experience,
            @Nullable CategoryWeights categoryWeights) {

        Criteria {
            skills = List.copyOf(skills);
            credentials = List.copyOf(credentials);
        }
    }

    record Skill(String skill, int importance, int level, boolean essential) {}

    record Credential(CredentialExpression expression, int importance, boolean essential) {}

    record Experience(int years, int importance, boolean essential) {}

    record CategoryWeights(int skills, int credentials, int experience) {}
}
