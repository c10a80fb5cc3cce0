package org.himatch.benchmarks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The meters of a service at one moment.
 *
 * @param text in the format of Prometheus
 */
record ServiceMetrics(String text) {

    /** The sum of all values of this name whose labels contain this text; 0 when there is none. */
    double sum(String name, String label) {
        Matcher lines = Pattern.compile("^" + Pattern.quote(name) + "(?:\\{([^}]*)})? (\\S+)$", Pattern.MULTILINE)
                .matcher(text);
        double sum = 0;
        while (lines.find()) {
            String labels = lines.group(1);
            if (label.isEmpty() || labels != null && labels.contains(label)) {
                sum += Double.parseDouble(lines.group(2));
            }
        }
        return sum;
    }
}
