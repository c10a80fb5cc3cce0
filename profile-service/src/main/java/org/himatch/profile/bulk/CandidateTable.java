package org.himatch.profile.bulk;

import static org.himatch.api.bulk.CsvColumn.of;
import static org.himatch.api.bulk.CsvColumn.unit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.himatch.api.bulk.Cells;
import org.himatch.api.bulk.CsvTable;
import org.himatch.api.bulk.VocabularyNames;
import org.himatch.events.EmploymentType;
import org.himatch.events.PayPeriod;
import org.himatch.events.RemotePreference;
import org.himatch.events.Schedule;

/** The columns of candidates; docs/bulk.md explains each. */
class CandidateTable {
    /** Fields of an exported candidate that an import reads over. */
    static final Set<String> READ_OVER = Set.of("id", "version", "created", "changed");

    @Produces
    @Singleton
    CsvTable table(VocabularyNames names) {
        return new CsvTable(
                READ_OVER,
                List.of(
                        of("externalId", "/externalId", Cells.TEXT),
                        of("name", "/contact/name", Cells.TEXT),
                        of("email", "/contact/email", Cells.TEXT),
                        of("phone", "/contact/phone", Cells.TEXT),
                        of("country", "/location/country", Cells.CODE),
                        of("state", "/location/state", Cells.CODE),
                        of("city", "/location/city", Cells.TEXT),
                        of("skills", "/skills", new SkillsCell(names)),
                        of("credentials", "/credentials", new CredentialsCell(names)),
                        of("experienceYears", "/experienceYears", Cells.WHOLE),
                        of("remote", "/preferences/remote", Cells.oneOf(RemotePreference.class)),
                        of("states", "/preferences/states", Cells.CODES),
                        of("employmentTypes", "/preferences/employmentTypes", Cells.someOf(EmploymentType.class)),
                        of("schedules", "/preferences/schedules", Cells.someOf(Schedule.class)),
                        of("minimumPay", "/preferences/minimumPay/amount", Cells.DECIMAL),
                        unit("payCurrency", "/preferences/minimumPay/currency", Cells.CODE),
                        unit("payPer", "/preferences/minimumPay/per", Cells.oneOf(PayPeriod.class)),
                        of("availableFrom", "/preferences/availableFrom", Cells.CODE),
                        of("visible", "/visible", Cells.TRUTH)));
    }
}
