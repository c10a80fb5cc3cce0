package org.himatch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Postings together with their employers, for whoever may see the posting. */
@ApplicationScoped
public class AdvertisedJobs {
    private final JobService jobs;
    private final EmployerRepository employers;
    private final Clock clock;

    AdvertisedJobs(JobService jobs, EmployerRepository employers, Clock clock) {
        this.jobs = jobs;
        this.employers = employers;
        this.clock = clock;
    }

    /** The posting with its employer; 404 when it is not there, or not for this caller. */
    @Transactional
    public AdvertisedJob get(UUID id) {
        Job job = jobs.get(id);
        Employer employer =
                employers.find(job.partner(), job.content().employerId()).orElseThrow();
        return AdvertisedJob.from(job, employer, clock.instant());
    }
}
