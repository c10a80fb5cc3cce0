package org.himatch.job.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a reader sees of HTML: its text, a line for each block, a blank line before headings and after paragraphs. */
public final class ReadableText {
    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table");

    private ReadableText() {}

    /** The text itself when it is plain; what a reader sees of it when it is HTML. */
    public static String of(String text) {
        return RichText.isHtml(text) ? of(Jsoup.parse(text)) : text;
    }

    /** What a reader sees of a page. */
    private static String of(Document page) {
        StringBuilder lines = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                switch (node) {
                    case TextNode words -> append(lines, words.text());
                    case Element element when element.nameIs("br") -> lines.append('\n');
                    case Element element when isCell(element) -> {}
                    case Element element when element.isBlock() -> breakLine(lines, APART.contains(element.tagName()));
                    default -> {}
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (isCell(element)) {
                        append(lines, " ");
                    } else if (element.isBlock()) {
                        breakLine(lines, APART.contains(element.tagName()));
                    }
                }
            }
        });
        return lines.toString().strip();
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    private static void append(StringBuilder lines, String words) {
        boolean atStart = lines.isEmpty() || Character.isWhitespace(lines.charAt(lines.length() - 1));
        lines.append(atStart ? words.stripLeading() : words);
    }

    private static void breakLine(StringBuilder lines, boolean apart) {
        while (!lines.isEmpty() && lines.charAt(lines.length() - 1) == ' ') {
            lines.setLength(lines.length() - 1);
        }
        if (lines.isEmpty()) {
            return;
        }
        if (lines.charAt(lines.length() - 1) != '\n') {
            lines.append('\n');
        }
        if (apart && (lines.length() < 2 || lines.charAt(lines.length() - 2) != '\n')) {
            lines.append('\n');
        }
    }
}
