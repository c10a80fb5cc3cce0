package org.himatch.job.bulk;

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
import org.himatch.events.JobStatus;
import org.himatch.events.PayPeriod;
import org.himatch.events.Schedule;

/** The columns of postings; docs/bulk.md explains each. */
class JobTable {
    /** Fields of an exported posting that an import reads over. */
    static final Set<String> READ_OVER = Set.of("id", "version", "created", "changed", "opened");

    @Produces
    @Singleton
    CsvTable table(VocabularyNames names) {
        return new CsvTable(
                READ_OVER,
                List.of(
                        of("employerId", "/employerId", Cells.CODE),
                        of("requisitionId", "/requisitionId", Cells.TEXT),
                        of("title", "/title", Cells.TEXT),
                        of("description", "/description", Cells.TEXT),
                        of("applyUrl", "/applyUrl", Cells.CODE),
                        of("status", "/status", Cells.oneOf(JobStatus.class)),
                        of("validThrough", "/validThrough", Cells.MOMENT),
                        of("country", "/location/country", Cells.CODE),
                        of("state", "/location/state", Cells.CODE),
                        of("city", "/location/city", Cells.TEXT),
                        of("postalCode", "/location/postalCode", Cells.TEXT),
                        of("street", "/location/street", Cells.TEXT),
                        of("latitude", "/location/latitude", Cells.DECIMAL),
                        of("longitude", "/location/longitude", Cells.DECIMAL),
                        of("remote", "/location/remote", Cells.TRUTH),
                        of("employmentTypes", "/employmentTypes", Cells.someOf(EmploymentType.class)),
                        of("schedules", "/schedules", Cells.someOf(Schedule.class)),
                        of("payMinimum", "/pay/minimum", Cells.DECIMAL),
                        of("payMaximum", "/pay/maximum", Cells.DECIMAL),
                        unit("payCurrency", "/pay/currency", Cells.CODE),
                        unit("payPer", "/pay/per", Cells.oneOf(PayPeriod.class)),
                        of("startsOn", "/startsOn", Cells.CODE),
                        of("skills", "/criteria/skills", new SkillCriteriaCell(names)),
                        of("credentials", "/criteria/credentials", new CredentialCriteriaCell(names)),
                        of("experience", "/criteria/experience", new ExperienceCell()),
                        of("categoryWeights", "/criteria/categoryWeights", new CategoryWeightsCell())));
    }
}
