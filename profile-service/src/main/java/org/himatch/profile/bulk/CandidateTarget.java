package org.himatch.profile.bulk;

import java.util.List;
import java.util.Set;
import org.himatch.api.bulk.BulkOutcome;
import org.himatch.api.bulk.BulkRecord;
import org.himatch.api.bulk.BulkTarget;
import org.himatch.api.bulk.CsvTable;
import org.himatch.profile.CandidateBulk;

/**
 * Where a partner's candidates go.
 *
 * @param candidates what writes them
 * @param partner the tenant
 * @param table their columns
 */
record CandidateTarget(CandidateBulk candidates, String partner, CsvTable table) implements BulkTarget {
    @Override
    public String key() {
        return "externalId";
    }

    @Override
    public Set<String> readOver() {
        return CandidateTable.READ_OVER;
    }

    @Override
    public List<BulkOutcome> write(List<BulkRecord> records) {
        return candidates.write(partner, records);
    }
}
