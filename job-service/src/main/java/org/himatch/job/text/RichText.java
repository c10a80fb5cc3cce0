package org.himatch.job.text;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A text that is plain or HTML. It is HTML when it has a {@code <} right before a letter, {@code /}, {@code !} or
 * {@code ?}: exactly there a browser would begin to read a tag. So whatever is told to be plain is harmless in a browser
 * too, and stays as it is, character for character.
 *
 * <p>HTML is reduced to paragraphs, lists, headings, emphasis and links. Sanitising twice changes nothing, and what has
 * been HTML stays HTML: its reader can tell by the same rule.
 */
public final class RichText {
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final int MOST_ROUNDS = 5;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6")
            .allowElements("b", "strong", "i", "em", "u", "sub", "sup", "a")
            .allowElements(
                    (name, attributes) -> "p",
                    "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "pre",
                    "dt",
                    "dd",
                    "td",
                    "th",
                    "caption")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener")
            .toFactory();

    private RichText() {}

    /** Whether a text is HTML. */
    public static boolean isHtml(String text) {
        return TAG.matcher(text).find();
    }

    /** The text without anything that a browser would run or load; empty when nothing is left of HTML. */
    public static Optional<String> sanitised(String text) {
        if (!isHtml(text)) {
            return Optional.of(text);
        }
        String before = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String after = oneRound(before);
            if (after.equals(before)) {
                return after.isEmpty() ? Optional.empty() : Optional.of(after);
            }
            before = after;
        }
        // What does not come to rest is not worth its markup.
        return Optional.of(toHtml(ReadableText.of(before))).filter(html -> !html.isEmpty());
    }

    /** A text as HTML: what is plain gets its paragraphs and line breaks. */
    public static String toHtml(String text) {
        if (isHtml(text)) {
            return text;
        }
        return Markup.tidied(BLANK_LINES
                .splitAsStream(text)
                .map(paragraph -> "<p>"
                        + LINE_END.splitAsStream(paragraph.strip())
                                .map(Entities::escape)
                                .collect(Collectors.joining("<br>"))
                        + "</p>")
                .collect(Collectors.joining()));
    }

    private static String oneRound(String html) {
        String tidy = Markup.tidied(POLICY.sanitize(html));
        // Without a tag it would be read as plain text, and show its character references.
        return tidy.isEmpty() || isHtml(tidy) ? tidy : Markup.tidied("<p>" + tidy + "</p>");
    }
}
