package org.himatch.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What the jobs of a block ask, row after row, as bare numbers. All of a row lies together, because what lies together
 * is fetched from memory at once: how many skills, the skills, the credentials, and the years with their points. What is
 * asked is a number in {@link AskedSkills}, or the place of an expression.
 */
final class Asks {

    /** The whole, which is the most that a criterion can give, fits so many bits. */
    private static final int POINT_BITS = 14;

    /** The years and their points, which come last. */
    private static final int YEARS = 2;

    private final int[] starts;
    private final int[] numbers;

    /** @param places where the block keeps an expression */
    Asks(List<JobArrival> jobs, ToIntFunction<CredentialExpression> places) {
        starts = new int[jobs.size() + 1];
        int[] collected = new int[16 * (jobs.size() + 1)];
        int size = 0;
        for (int row = 0; row < jobs.size(); row++) {
            starts[row] = size;
            int[] asked = numbers(jobs.get(row), places);
            if (size + asked.length > collected.length) {
                collected = Arrays.copyOf(collected, 2 * (size + asked.length));
            }
            System.arraycopy(asked, 0, collected, size, asked.length);
            size += asked.length;
        }
        starts[jobs.size()] = size;
        numbers = Arrays.copyOf(collected, size + 1); // the end of the last row can be read as if more were asked
    }

    private static int[] numbers(JobArrival job, ToIntFunction<CredentialExpression> places) {
        int skills = job.asks().length;
        List<CompiledCredentials> credentials = job.compiled().credentials();
        int[] numbers = new int[1 + skills + credentials.size() + YEARS];
        numbers[0] = pack(skills, job.besideSkills());
        System.arraycopy(job.asks(), 0, numbers, 1, skills);
        int next = 1 + skills;
        for (CompiledCredentials credential : credentials) {
            numbers[next++] = pack(places.applyAsInt(credential.asked().expression()), credential.maxPoints());
        }
        CompiledExperience experience = job.compiled().experience();
        if (experience != null) {
            numbers[next] = experience.asked().years();
            numbers[next + 1] = experience.maxPoints();
        }
        return numbers;
    }

    /** What is asked and its points in one number. */
    static int pack(int what, int maxPoints) {
        return what << POINT_BITS | maxPoints;
    }

    static int what(int packed) {
        return packed >>> POINT_BITS;
    }

    static int maxPoints(int packed) {
        return packed & (1 << POINT_BITS) - 1;
    }

    /** The numbers of all rows. Not to be changed. */
    int[] numbers() {
        return numbers;
    }

    /** Where the skills of a row begin; each is packed. */
    int skills(int row) {
        return starts[row] + 1;
    }

    /** Where the skills of a row end and its credentials begin; each is packed. */
    int credentials(int row) {
        int start = starts[row];
        return start + 1 + what(numbers[start]);
    }

    /** Where the credentials of a row end. */
    int end(int row) {
        return starts[row + 1] - YEARS;
    }

    /** The points that a row gives for anything but skills. */
    int besideSkills(int row) {
        return maxPoints(numbers[starts[row]]);
    }

    /** The points that a row gives for so many years, rounded down. */
    int pointsOfYears(int row, int held) {
        int asked = numbers[end(row)];
        return asked == 0 ? 0 : (int) ((long) numbers[end(row) + 1] * Math.min(held, asked) / asked);
    }

    /**
     * Reads a little of what some rows ask. Nothing waits for what is read, so the processor fetches many rows from memory
     * at the same time; one after another, each would be waited for.
     *
     * @return what was read, which is to be kept, lest the compiler leave the reading out
     */
    int fetch(int[] rows, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += numbers[starts[rows[i]]] + numbers[starts[rows[i] + 1]];
        }
        return sum;
    }

    long bytes() {
        return 24 + Memory.of(starts) + Memory.of(numbers);
    }
}
