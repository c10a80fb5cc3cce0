package org.himatch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Rows of skills, packed and read again in both ways. */
class SkillRowsTest {

    private static final int SKILLS = 40_000;

    @Test
    void rowsReadAtOnceAreThoseReadOneByOne() {
        // Given rows with short and long distances between their skills
        SplittableRandom random = new SplittableRandom(1);
        SkillRows.Packer packer = new SkillRows.Packer(500);
        List<List<Integer>> packed = new ArrayList<>();
        for (int row = 0; row < 500; row++) {
            List<Integer> skills = new ArrayList<>();
            packer.beginRow(row);
            int farthest = 1 << random.nextInt(1, 14);
            for (int skill = random.nextInt(farthest); skill < SKILLS; skill += random.nextInt(1, farthest + 1)) {
                int level = random.nextInt(1, 6);
                packer.add(skill, level);
                skills.add(skill << 3 | level);
            }
            packer.endRow();
            packed.add(skills);
        }
        SkillRows.Cursor cursor = packer.pack().cursor();

        for (int row = 0; row < 500; row++) {
            // When
            int[] read = new int[SKILLS];
            int count = cursor.read(row, read);
            int years = cursor.years();
            cursor.open(row);
            List<Integer> oneByOne = new ArrayList<>();
            while (cursor.next()) {
                oneByOne.add(cursor.skill() << 3 | cursor.level());
            }

            // Then
            assertThat(Arrays.stream(read, 0, count).boxed().toList()).isEqualTo(packed.get(row));
            assertThat(oneByOne).isEqualTo(packed.get(row));
            assertThat(years).isEqualTo(row);
        }
    }
}
