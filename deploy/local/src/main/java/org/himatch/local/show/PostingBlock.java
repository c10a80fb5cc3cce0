package org.himatch.local.show;

import java.util.List;
import java.util.stream.Collectors;
import org.himatch.local.show.Ranking.Criterion;
import org.himatch.local.show.Ranking.Match;

/** The posting: what it is, on which terms, and what it asks for. */
final class PostingBlock {
    private static final String INDENT = "  ";
    private static final int LABEL = 11;

    private final Screen screen;

    PostingBlock(Screen screen) {
        this.screen = screen;
    }

    /**
     * Shows it.
     *
     * @param matches any matches for it; the first one's criteria are what the posting asks for
     */
    void show(Posting posting, List<Match> matches) {
        screen.heading(posting.title() + ", " + posting.employer());
        wrapped("", String.join(screen.symbols().dot, posting.terms()), INDENT.length());
        if (!matches.isEmpty()) {
            List<Criterion> criteria = matches.getFirst().criteria();
            asks("must have", criteria, true);
            asks("counts too", criteria, false);
        }
    }

    private void asks(String label, List<Criterion> criteria, boolean essential) {
        String asked = criteria.stream()
                .filter(criterion -> criterion.essential() == essential)
                .map(Criterion::label)
                .collect(Collectors.joining(screen.symbols().dot));
        if (!asked.isEmpty()) {
            wrapped(label, asked, INDENT.length() + LABEL);
        }
    }

    private void wrapped(String label, String text, int indent) {
        String lead = label;
        for (String line : screen.wrap(text, screen.width() - indent)) {
            screen.line(INDENT + screen.dim(screen.fit(lead, indent - INDENT.length())) + line);
            lead = "";
        }
    }
}
