package org.himatch.local.deadletters;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Dead letters for the eye, one a line. Nothing of a record's value is shown. */
public final class LetterTable {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final String LINE = "%-18s %-20s %-36s %-26s %s";
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");
    private static final int KEY_LENGTH = 36;
    private static final int CAUSE_LENGTH = 200;

    private LetterTable() {}

    /** Tells what there is, line by line. */
    public static void print(List<DeadLetter> letters, Consumer<String> lines) {
        lines.accept(LINE.formatted("ID", "PUT ASIDE", "KEY", "FROM (PARTITION:OFFSET)", "CAUSE"));
        for (DeadLetter letter : letters) {
            String from = "%s %d:%d".formatted(letter.topic().topicName(), letter.partition(), letter.offset());
            lines.accept(LINE.formatted(
                    letter.id(),
                    WHEN.format(letter.when()),
                    cut(letter.key(), KEY_LENGTH),
                    from,
                    cut(letter.cause(), CAUSE_LENGTH)));
        }
    }

    /** Whatever was in the topic, no line of it becomes two, and none a command to the terminal. */
    private static String cut(String text, int length) {
        String printable = UNPRINTABLE.matcher(text).replaceAll(" ");
        return printable.length() <= length ? printable : printable.substring(0, length - 1) + "…";
    }
}
