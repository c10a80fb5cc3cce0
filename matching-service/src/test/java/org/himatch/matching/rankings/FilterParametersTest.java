package org.himatch.matching.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A cursor knows its query by what these tell of it; a filter that is not told of would be changed unseen. */
class FilterParametersTest {

    @Test
    void theQuestionTellsOfEveryFilter() throws IllegalAccessException {
        Set<String> ofCandidates = new HashSet<>(Set.of(new CandidateFilterParameters().question()));
        List<Field> candidateFilters = parameters(CandidateFilterParameters.class);
        for (Field field : candidateFilters) {
            CandidateFilterParameters parameters = new CandidateFilterParameters();
            field.set(parameters, List.of("x"));
            ofCandidates.add(parameters.question());
        }
        Set<String> ofJobs = new HashSet<>(Set.of(new JobFilterParameters().question()));
        List<Field> jobFilters = parameters(JobFilterParameters.class);
        for (Field field : jobFilters) {
            JobFilterParameters parameters = new JobFilterParameters();
            field.set(parameters, List.of("x"));
            ofJobs.add(parameters.question());
        }

        assertThat(ofCandidates).hasSize(1 + candidateFilters.size());
        assertThat(ofJobs).hasSize(1 + jobFilters.size());
    }

    @Test
    void theOrderOfRepeatedFiltersChangesNothing() {
        CandidateFilterParameters one = new CandidateFilterParameters();
        CandidateFilterParameters other = new CandidateFilterParameters();
        one.schedule = List.of("DAY", "NIGHT");
        other.schedule = List.of("NIGHT", "DAY");

        assertThat(one.question()).isEqualTo(other.question());
    }

    private static List<Field> parameters(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(QueryParam.class))
                .toList();
    }
}
