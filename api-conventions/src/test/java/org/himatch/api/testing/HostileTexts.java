package org.himatch.api.testing;

import java.util.List;

/** Texts of every kind, as they stand between the quotes of a JSON document. */
public final class HostileTexts {
    /** What is text, however odd: it has to come back as it was sent. */
    public static final List<String> KEPT = List.of(
            "Zo\u00EB \u00C5ngstr\u00F6m",
            "Zoe\u0308 A\u030Angstro\u0308m", // the same to look at, and not the same
            "\u5F20\u4F1F \u0639\u0644\u064A \u05D3\u05D5\u05D3",
            "\u202Eevil\u202C \u2066x\u2069",
            "\uD83E\uDDD1\u200D\u2695\uFE0F \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
            "\\ud83d\\ude00 \\u00e9",
            "\uDBFF\uDFFF \uFFFE \uFFFF \uE000",
            "a\uFEFFb\u200Bc\u00ADd",
            "e" + "\u0301".repeat(60),
            "tab\\tline\\nreturn\\r\\u0001\\u001f\\u007f",
            "\\\"quoted\\\" \\\\ back/slash '; DROP TABLE x; --",
            "${jndi:ldap://x} #{7*7} {{7*7}} %s %n",
            "\u0130stanbul stra\u00DFe \uFB01 \u2126");

    /** What is no text: half a surrogate pair, in both halves and the wrong order, and U+0000. */
    public static final List<String> REFUSED =
            List.of("\\ud800", "a\\udc00b", "\\udc00\\ud800", "\\ud83d\\ud83d\\ude00", "\\u0000", "a\\u0000b");

    private HostileTexts() {}
}
