package org.himatch.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What the jobs of a block ask, row after row, as bare numbers. All of a row lies together, because what lies together
 * is fetched from memory at once: how many skills, the skills, how many credentials, the credentials, and the years with their points.
 * What is asked is a number in {@link AskedSkills}, or the place of an expression.
 *
 * <p>Every row has as much room as a line of memory, so where it is need not be read anywhere. What asks for more than fits
 * is kept after all rows, and in its room is where.
 */
final class Asks {

    /** The whole, which is the most that a criterion can give, fits so many bits. */
    private static final int POINT_BITS = 14;

    /** The years and their points, which come last. */
    private static final int YEARS = 2;

    /** So many numbers a row has room for. */
    private static final int ROOM = 16;

    private final int[] numbers;

    /** @param places where the block keeps an expression */
    Asks(List<JobArrival> jobs, ToIntFunction<CredentialExpression> places) {
        int end = jobs.size() * ROOM;
        int[] collected = new int[end];
        for (int row = 0; row < jobs.size(); row++) {
            int[] asked = numbers(jobs.get(row), places);
            int start = row * ROOM;
            if (asked.length > ROOM) {
                if (end + asked.length > collected.length) {
                    collected = Arrays.copyOf(collected, 2 * (end + asked.length));
                }
                collected[start] = -end;
                start = end;
                end += asked.length;
            }
            System.arraycopy(asked, 0, collected, start, asked.length);
        }
        numbers = collected.length == end ? collected : Arrays.copyOf(collected, end);
    }

    private static int[] numbers(JobArrival job, ToIntFunction<CredentialExpression> places) {
        int skills = job.asks().length;
        List<CompiledCredentials> credentials = job.compiled().credentials();
        int[] numbers = new int[2 + skills + credentials.size() + YEARS];
        numbers[0] = pack(skills, job.besideSkills());
        System.arraycopy(job.asks(), 0, numbers, 1, skills);
        numbers[1 + skills] = credentials.size();
        int next = 2 + skills;
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

    private int start(int row) {
        int start = row * ROOM;
        int first = numbers[start];
        return first < 0 ? -first : start;
    }

    /** Where the skills of a row begin; each is packed. */
    int skills(int row) {
        return start(row) + 1;
    }

    /** Where the skills of a row end. */
    int skillsEnd(int row) {
        int start = start(row);
        return start + 1 + what(numbers[start]);
    }

    /** Where the credentials of a row begin; each is packed. */
    int credentials(int row) {
        return skillsEnd(row) + 1;
    }

    /** Where the credentials of a row end. */
    int end(int row) {
        int skillsEnd = skillsEnd(row);
        return skillsEnd + 1 + numbers[skillsEnd];
    }

    /** The points that a row gives for anything but skills. */
    int besideSkills(int row) {
        return maxPoints(numbers[start(row)]);
    }

    /** The points that a row gives for so many years, rounded down. */
    int pointsOfYears(int row, int held) {
        int end = end(row);
        int asked = numbers[end];
        int maxPoints = numbers[end + 1];
        return held >= asked ? maxPoints : (int) ((long) maxPoints * held / asked);
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
            int start = rows[i] * ROOM;
            sum += numbers[start] + numbers[start + ROOM / 2];
        }
        return sum;
    }

    long bytes() {
        return 16 + Memory.of(numbers);
    }
}
