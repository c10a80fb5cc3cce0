package org.himatch.ranking;

import java.util.List;
import java.util.Set;

/**
 * Which candidates an employer wants to see. Every part has to be passed; an empty part lets everybody pass, and what a
 * candidate has not said passes no other.
 *
 * @param states states where the candidate lives
 * @param remote what the candidate thinks of remote work
 * @param credentials codes of which each has to be held in force, under any of its codes or by one that supersedes it
 * @param skills skills of which each has to be held, itself or a narrower one, at an effective level of at least this
 * @param minimumPoints the least score, 0 to 10 000
 */
public record CandidateFilter(
        Set<String> states,
        Set<RemotePreference> remote,
        Set<String> credentials,
        List<DeclaredSkill> skills,
        int minimumPoints) {

    /** Lets everybody pass. */
    public static final CandidateFilter NONE = new CandidateFilter(Set.of(), Set.of(), Set.of(), List.of(), 0);

    /** @throws IllegalArgumentException when minimumPoints is outside 0..10 000 */
    public CandidateFilter {
        states = Set.copyOf(states);
        remote = Set.copyOf(remote);
        credentials = Set.copyOf(credentials);
        skills = List.copyOf(skills);
        Require.inRange("minimumPoints", minimumPoints, 0, Scorer.WHOLE);
    }

    /** Whether a candidate passes everything but the least score. */
    boolean passes(Candidate candidate, Evidence evidence) {
        Expectations known = candidate.expectations();
        return (states.isEmpty() || (known.state() != null && states.contains(known.state())))
                && (remote.isEmpty() || (known.remote() != null && remote.contains(known.remote())))
                && credentials.stream().allMatch(evidence::satisfies)
                && skills.stream().allMatch(wanted -> evidence.proves(wanted.skill(), wanted.level()));
    }
}
