package org.himatch.matching.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.himatch.api.Page;
import org.himatch.api.ParameterReader;
import org.himatch.api.vocabulary.VocabularyCheck;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.Credential;
import org.himatch.catalogue.SkillFamily;
import org.himatch.matching.rankings.RankingParameterReader;
import org.himatch.matching.rankings.StateCode;

/** Turns the parameters of a request into a checked question, or says everything that is wrong with them. */
@ApplicationScoped
class MarketParameterReader {
    private final VocabularyCheck vocabulary;
    private final Catalogue catalogue;
    private final Clock clock;

    MarketParameterReader(VocabularyCheck vocabulary, Catalogue catalogue, Clock clock) {
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    MarketQuery read(MarketParameters given) {
        ParameterReader reader = new ParameterReader();
        if (given.by.isEmpty()) {
            reader.refuse("by", "must be one of skill, credential, state");
        }
        MarketKey by = reader.one("by", given.by, MarketKey::of).orElse(MarketKey.SKILL);
        if (!given.by.isEmpty()) {
            refuseUnless(by == MarketKey.SKILL, "skill", given.skill, reader);
            refuseUnless(by == MarketKey.SKILL, "family", given.family, reader);
            refuseUnless(by == MarketKey.CREDENTIAL, "credential", given.credential, reader);
        }
        Set<String> keys = new LinkedHashSet<>(reader.many("skill", given.skill, this::skill));
        keys.addAll(reader.many("credential", given.credential, this::credential));
        String question = question(given);
        MarketCursor cursor = reader.one("cursor", given.cursor, text -> MarketCursor.parseFor(question, text))
                .orElse(null);
        LocalDate asOf = reader.one("asOf", given.asOf, LocalDate::parse)
                .orElseGet(() -> cursor == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : cursor.asOf());
        if (cursor != null && !cursor.asOf().equals(asOf)) {
            reader.refuse("asOf", "must stay the same from page to page: " + cursor.asOf());
        }
        MarketQuery query = new MarketQuery(
                by,
                reader.one("sort", given.sort, MarketSort::of).orElse(MarketSort.SCARCITY),
                keys,
                Set.copyOf(reader.many("family", given.family, MarketParameterReader::family)),
                Set.copyOf(reader.many("state", given.state, StateCode::read)),
                reader.one("remote", given.remote, ParameterReader::flag).orElse(null),
                reader.one("currency", given.currency, MarketParameterReader::currency)
                        .orElse(null),
                reader.one("limit", given.limit, RankingParameterReader::limit)
                        .orElse(Integer.valueOf(Page.DEFAULT_LIMIT)),
                cursor,
                question,
                asOf,
                RankingParameterReader.atLeast(reader, given.atLeast, null));
        reader.finish();
        return query;
    }

    private static void refuseUnless(boolean applies, String name, List<String> values, ParameterReader reader) {
        if (!applies && !values.isEmpty()) {
            reader.refuse(name, "does not go with this by");
        }
    }

    /** What has to stay the same from page to page; the order of repeated parameters is of no matter. */
    private static String question(MarketParameters given) {
        return List.of(given.by, given.sort, given.skill, given.family, given.credential, given.state, given.remote)
                .stream()
                .map(values -> values.stream().sorted().toList().toString())
                .collect(Collectors.joining(" "))
                .replace('\n', ' ');
    }

    private String skill(String id) {
        vocabulary.unknownSkill(id).ifPresent(MarketParameterReader::refuse);
        return id;
    }

    private String credential(String code) {
        vocabulary.unknownCredential(code).ifPresent(MarketParameterReader::refuse);
        return catalogue.credential(code).map(Credential::code).orElse(code);
    }

    private static SkillFamily family(String slug) {
        return SkillFamily.ofSlug(slug)
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(SkillFamily.values())
                                .map(SkillFamily::slug)
                                .collect(Collectors.joining(", "))));
    }

    private static String currency(String code) {
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("must be a currency code like USD");
        }
        return code;
    }

    private static void refuse(String problem) {
        throw new IllegalArgumentException(problem);
    }
}
