package org.himatch.matching.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.ranking.Candidate;
import org.himatch.ranking.DeclaredSkill;
import org.himatch.ranking.Expectations;
import org.himatch.ranking.HeldCredential;
import org.himatch.ranking.Job;
import org.himatch.ranking.Vocabulary;
import org.himatch.ranking.WhatIf;
import org.jspecify.annotations.Nullable;

/** A candidate before a market on one day, and what would change if something more were true of them. */
final class Prospects {
    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final Candidate candidate;
    private final LocalDate asOf;
    private final List<Job> jobs;
    private final WhatIf whatIf;
    private final Demand demand;

    Prospects(Vocabulary vocabulary, Catalogue catalogue, Candidate candidate, LocalDate asOf, List<Job> jobs) {
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.candidate = candidate;
        this.asOf = asOf;
        this.jobs = jobs;
        whatIf = new WhatIf(vocabulary, candidate, asOf, jobs);
        demand = new Demand(jobs, catalogue);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Candidate candidate() {
        return candidate;
    }

    LocalDate asOf() {
        return asOf;
    }

    List<Job> jobs() {
        return jobs;
    }

    Demand demand() {
        return demand;
    }

    List<WhatIf.Lack> lacks() {
        return whatIf.lacks();
    }

    int withinReach() {
        return whatIf.now();
    }

    int gainOfSkills(Collection<DeclaredSkill> more) {
        List<DeclaredSkill> skills = new ArrayList<>(candidate.skills());
        skills.addAll(more);
        return gain(skills, candidate.credentials(), candidate.experienceYears());
    }

    /** Of holding these in force as well. */
    int gainOfCredentials(Collection<String> more) {
        List<HeldCredential> credentials = new ArrayList<>(candidate.credentials());
        more.forEach(code -> credentials.add(new HeldCredential(code, null, null)));
        return gain(candidate.skills(), credentials, candidate.experienceYears());
    }

    int gainOfYears(int years) {
        return gain(candidate.skills(), candidate.credentials(), years);
    }

    /** Of expecting something else; unlike the others it looks at every posting again, for other terms may suit. */
    int gainOfExpecting(Expectations expectations) {
        Candidate other = new Candidate(
                candidate.id(),
                candidate.version(),
                candidate.skills(),
                candidate.credentials(),
                candidate.experienceYears(),
                expectations);
        return new WhatIf(vocabulary, other, asOf, jobs).now() - whatIf.now();
    }

    private int gain(List<DeclaredSkill> skills, List<HeldCredential> credentials, @Nullable Integer years) {
        return whatIf.with(new Candidate(
                        candidate.id(), candidate.version(), skills, credentials, years, candidate.expectations()))
                - whatIf.now();
    }

    /** The present code of a credential; one that the catalogue does not have stays as it is. */
    String presentCode(String code) {
        return catalogue.credential(code).map(Credential::code).orElse(code);
    }
}
