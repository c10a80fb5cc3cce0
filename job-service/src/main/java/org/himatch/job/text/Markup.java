package org.himatch.job.text;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML written in one way: no comments, no empty elements, character references only where they are needed. */
final class Markup {
    private static final Document.OutputSettings SETTINGS = new Document.OutputSettings().prettyPrint(false);

    private static final String MAY_BE_EMPTY =
            "p, li, ul, ol, blockquote, h1, h2, h3, h4, h5, h6, b, strong, i, em, u," + " sub, sup, a";

    private static final String RELATION = "nofollow noopener";

    private Markup() {}

    static String tidied(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings(SETTINGS);
        Element body = document.body();
        body.nodeStream(Comment.class).toList().forEach(Comment::remove);
        // The sanitiser's order of the two differs from start to start.
        body.select("a").attr("rel", RELATION);
        List<Element> elements = body.select(MAY_BE_EMPTY);
        // Innermost first: what holds nothing but empty elements is empty when its turn comes.
        for (Element element : elements.reversed()) {
            if (!element.hasText() && element.selectFirst("br, hr") == null) {
                element.remove();
            }
        }
        return body.html().strip();
    }
}
