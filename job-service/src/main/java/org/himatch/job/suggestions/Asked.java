package org.himatch.job.suggestions;

import java.util.ArrayList;
import java.util.List;
import org.himatch.catalogue.text.Mention;

/**
 * A mention, and how it is asked for.
 *
 * @param mention an affirmed one
 * @param segment the segment it is in
 * @param basis how it is asked for
 */
record Asked(Mention mention, Segment segment, Basis basis) {

    /** Everything that the text affirms outside the parts that ask for nothing, in the order of the text. */
    static List<Asked> in(PostingText posting, List<Mention> mentions) {
        List<Asked> asked = new ArrayList<>();
        int next = 0;
        for (Segment segment : posting.segments()) {
            while (next < mentions.size() && mentions.get(next).start() < segment.start()) {
                next++;
            }
            Wording wording = Wording.of(posting.text(), segment);
            for (; next < mentions.size() && segment.has(mentions.get(next).start()); next++) {
                Mention mention = mentions.get(next);
                boolean affirmed = !mention.negated() && !wording.denies(mention.start());
                if (affirmed && segment.section() != Section.ELSEWHERE) {
                    Basis said = wording.at(mention.start());
                    asked.add(new Asked(
                            mention, segment, said == null ? segment.section().basis() : said));
                }
            }
        }
        return asked;
    }

    Source source(String text) {
        return Source.of(text, mention.start(), mention.end());
    }
}
