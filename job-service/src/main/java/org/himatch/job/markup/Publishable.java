package org.himatch.job.markup;

import java.util.ArrayList;
import java.util.List;
import org.himatch.api.ProblemType;
import org.himatch.api.Violation;
import org.himatch.job.AdvertisedJob;
import org.himatch.job.JobDraft;
import org.himatch.job.WorkplaceBody;
import org.himatch.job.text.ReadableText;

/** What a job board needs to show a posting, which is what Google's rules for JobPosting require. */
final class Publishable {
    private Publishable() {}

    /** Refuses a posting that is not shown, or lacks something; 409 with all that is missing. */
    static void check(AdvertisedJob job) {
        if (!job.shown()) {
            throw ProblemType.ILLEGAL_STATE.problem(
                    "Only a posting that is open and still valid has markup; this one is " + job.status());
        }
        List<Violation> missing = missing(job.content());
        if (!missing.isEmpty()) {
            throw ProblemType.ILLEGAL_STATE
                    .builder("The posting lacks what job boards require; see missing")
                    .with("missing", missing)
                    .build();
        }
    }

    private static List<Violation> missing(JobDraft job) {
        List<Violation> missing = new ArrayList<>();
        if (job.description() == null || ReadableText.of(job.description()).isBlank()) {
            missing.add(Violation.at("/description", "a description is needed"));
        } else if (ReadableText.of(job.description()).strip().equalsIgnoreCase(job.title())) {
            missing.add(Violation.at("/description", "a description is needed that says more than the title"));
        }
        WorkplaceBody place = job.location();
        boolean remote = place != null && Boolean.TRUE.equals(place.remote());
        if (place == null || place.country() == null) {
            missing.add(Violation.at(
                    "/location/country",
                    remote
                            ? "a remote posting needs the country in which applicants may live"
                            : "a posting on site needs its country"));
        }
        return missing;
    }
}
