package org.himatch.job.bulk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himatch.api.bulk.BulkOutcome;
import org.himatch.api.bulk.BulkRecord;
import org.himatch.api.bulk.BulkTarget;
import org.himatch.api.bulk.CsvTable;
import org.himatch.job.JobBulk;
import org.himatch.job.Mover;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller's postings go.
 *
 * @param jobs what writes them
 * @param partner the tenant
 * @param only the one employer that the caller may write for, and then need not name; any when {@code null}
 * @param by who sends them
 * @param table their columns
 */
record JobTarget(JobBulk jobs, String partner, @Nullable UUID only, Mover by, CsvTable table) implements BulkTarget {
    @Override
    public String key() {
        return "requisitionId";
    }

    @Override
    public Set<String> readOver() {
        return JobTable.READ_OVER;
    }

    @Override
    public List<BulkOutcome> write(List<BulkRecord> records) {
        if (only != null) {
            for (BulkRecord record : records) {
                if (!record.content().hasNonNull("employerId")) {
                    record.content().put("employerId", only.toString());
                }
            }
        }
        return jobs.write(partner, only, by, records);
    }
}
