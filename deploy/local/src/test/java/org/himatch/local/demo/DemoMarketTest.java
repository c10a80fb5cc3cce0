package org.himatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.himatch.catalogue.Catalogue;
import org.himatch.catalogue.RoleTemplate;
import org.himatch.local.demo.DemoCandidate.Remote;
import org.junit.jupiter.api.Test;

class DemoMarketTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Catalogue catalogue = Catalogue.builtIn();
    private final DemoMarket market = DemoMarket.on(TODAY);

    @Test
    void isTheSameToTheByteInEveryRun() throws IOException {
        assertThat(MarketDigest.inAnotherProcess(TODAY)).isEqualTo(MarketDigest.of(market));
    }

    @Test
    void hasTheSamePeopleWhateverBecomesOfTheCatalogue() {
        assertThat(Stream.of(0, 100, 200, 307)
                        .map(market.candidates()::get)
                        .map(who -> "%s: %s, %s"
                                .formatted(
                                        who.externalId(),
                                        who.contact().name(),
                                        who.location().city())))
                .containsExactly(
                        "demo-candidate-001: Amara Abernathy, Jacksonville",
                        "demo-candidate-101: Bram Zielinski, Columbus",
                        "demo-candidate-201: Clara Yilmaz, Spokane",
                        "demo-candidate-308: Kavita Nakata, Ames");
    }

    @Test
    void movesWithTheDay() {
        // When
        DemoMarket later = DemoMarket.on(TODAY.plusDays(400));

        // Then: the same people, whose credentials are in force or not as before
        assertThat(later.candidates()).hasSameSizeAs(market.candidates());
        for (int i = 0; i < later.candidates().size(); i++) {
            DemoCandidate now = market.candidates().get(i);
            DemoCandidate then = later.candidates().get(i);
            assertThat(then.contact()).isEqualTo(now.contact());
            assertThat(inForce(then, TODAY.plusDays(400))).isEqualTo(inForce(now, TODAY));
        }
        assertThat(later.showcase().startsOn())
                .isEqualTo(market.showcase().startsOn().plusDays(400));
    }

    @Test
    void hasTheSizeAndTheVarietyOfAMarket() {
        assertThat(market.employers()).hasSize(12);
        assertThat(market.postings()).hasSize(48);
        assertThat(market.candidates()).hasSize(320);

        assertThat(distinct(
                        market.candidates(), candidate -> candidate.location().state()))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(distinct(
                        market.candidates(),
                        candidate -> candidate.preferences().remote()))
                .contains(Remote.ONLY, Remote.OK, Remote.NO);
        assertThat(distinct(market.postings(), posting -> posting.location().state()))
                .hasSizeGreaterThanOrEqualTo(10);
        assertThat(distinct(market.postings(), posting -> posting.location().remote()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(distinct(market.postings(), posting -> posting.pay().per()))
                .containsExactlyInAnyOrder(Pay.Per.values());
        assertThat(distinct(market.postings(), DemoPosting::status))
                .containsExactlyInAnyOrder(DemoPosting.Status.values());
        assertThat(market.postings().stream().flatMap(posting -> posting.employmentTypes().stream()))
                .contains(EmploymentType.values());
        assertThat(market.candidates()).anyMatch(candidate -> !candidate.visible());
    }

    @Test
    void looksForEveryRoleOfTheCatalogue() {
        // When
        Set<String> lookedFor = new HashSet<>();
        EmployerPlan.ALL.forEach(employer -> employer.openings().stream()
                .filter(opening -> opening.status() == DemoPosting.Status.OPEN)
                .forEach(opening -> lookedFor.add(opening.role())));

        // Then
        String[] roles = catalogue.roles().stream().map(RoleTemplate::id).toArray(String[]::new);
        assertThat(lookedFor).containsExactlyInAnyOrder(roles);
        assertThat(Trade.ALL.stream().map(Trade::role)).containsExactlyInAnyOrder(roles);
    }

    @Test
    void holdsCredentialsInForceAndExpiredAndUnderAFormerName() {
        List<DemoCandidate.Credential> credentials = market.candidates().stream()
                .flatMap(candidate -> candidate.credentials().stream())
                .toList();
        assertThat(credentials).filteredOn(held -> held.inForce(TODAY)).hasSizeGreaterThan(150);
        assertThat(credentials).filteredOn(held -> !held.inForce(TODAY)).hasSizeGreaterThan(15);
        assertThat(credentials)
                .filteredOn(held -> held.inForce(TODAY) && !held.inForce(TODAY.plusDays(60)))
                .hasSizeGreaterThan(5);
        assertThat(credentials)
                .filteredOn(held -> held.credential().equals("CTR"))
                .hasSizeGreaterThan(2);
        assertThat(market.candidates())
                .filteredOn(candidate -> candidate.credentials().isEmpty())
                .hasSizeGreaterThan(30);
    }

    @Test
    void saysOnlyWhatTheServicesAccept() {
        for (DemoCandidate candidate : market.candidates()) {
            assertThat(candidate.skills())
                    .extracting(DemoCandidate.Skill::skill)
                    .doesNotHaveDuplicates();
            assertThat(candidate.skills()).allSatisfy(held -> {
                assertThat(catalogue.skill(held.skill())).isPresent();
                assertThat(held.level()).isBetween(1, 5);
                assertThat(held.lastUsed()).isBeforeOrEqualTo(TODAY);
            });
            assertThat(candidate.credentials())
                    .extracting(DemoCandidate.Credential::credential)
                    .doesNotHaveDuplicates();
            assertThat(candidate.credentials()).allSatisfy(held -> {
                assertThat(catalogue.credential(held.credential())).isPresent();
                assertThat(held.issued()).isBeforeOrEqualTo(TODAY);
                assertThat(held.expires() == null || held.expires().isAfter(held.issued()))
                        .isTrue();
            });
        }
        for (DemoPosting posting : market.postings()) {
            assertThat(posting.criteria().skills()).isNotEmpty();
            assertThat(posting.criteria().skills())
                    .extracting(DemoPosting.Skill::skill)
                    .doesNotHaveDuplicates();
            assertThat(posting.criteria().skills()).allSatisfy(asked -> {
                assertThat(catalogue.skill(asked.skill())).isPresent();
                assertThat(asked.level()).isBetween(1, 5);
                assertThat(asked.importance()).isBetween(1, 5);
            });
            assertThat(posting.criteria().credentials())
                    .flatExtracting(asked -> asked.expression().codes())
                    .allSatisfy(code -> assertThat(catalogue.credential(code)).isPresent());
            assertThat(posting.pay().minimum()).isLessThan(posting.pay().maximum());
            assertThat(posting.startsOn()).isAfter(TODAY);
        }
    }

    @Test
    void inventsEverybody() {
        assertThat(market.candidates()).allSatisfy(candidate -> {
            assertThat(candidate.contact().email()).matches("[a-z]+\\.[a-z]+@example\\.(org|net)");
            assertThat(candidate.contact().phone()).matches("\\+1 \\d{3} 555 01\\d\\d");
        });
        assertThat(market.candidates())
                .extracting(candidate -> candidate.contact().name())
                .doesNotHaveDuplicates();
    }

    @Test
    void givesEverythingANameOfItsOwn() {
        assertThat(Stream.of(market.employers(), market.postings(), market.candidates())
                        .flatMap(List::stream)
                        .map(DemoEntity.class::cast)
                        .map(DemoEntity::externalId))
                .doesNotHaveDuplicates();
        assertThat(market.postings())
                .extracting(DemoPosting::employer)
                .isSubsetOf(market.employers().stream()
                        .map(DemoEmployer::externalId)
                        .toList());
    }

    @Test
    void holdsTheWorkedExampleOfTheScore() {
        // Given
        DemoPosting posting = market.postings().get(1);
        DemoCandidate ada = named("Ada Example");
        DemoCandidate ben = named("Ben Example");

        // Then
        assertThat(posting.criteria().skills())
                .containsExactly(
                        new DemoPosting.Skill("icd-10-pcs", 5, 4, true),
                        new DemoPosting.Skill("ms-drg", 4, 5, true),
                        new DemoPosting.Skill("solventum-360-encompass", 3, 3, false));
        assertThat(posting.criteria().experience()).isEqualTo(new DemoPosting.Experience(3, 1, false));
        assertThat(ada.skills())
                .extracting(held -> held.skill() + " " + held.level())
                .containsExactly("icd-10-pcs 4", "apr-drg 4", "optum-enterprise-cac 3");
        assertThat(ben.credentials())
                .extracting(DemoCandidate.Credential::credential)
                .containsExactly("RHIT");
    }

    private DemoCandidate named(String name) {
        return market.candidates().stream()
                .filter(candidate -> candidate.contact().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Boolean> inForce(DemoCandidate candidate, LocalDate day) {
        return candidate.credentials().stream().map(held -> held.inForce(day)).toList();
    }

    private static <T, V> Set<V> distinct(List<T> things, Function<T, V> of) {
        Set<V> values = new HashSet<>();
        things.forEach(thing -> values.add(of.apply(thing)));
        return values;
    }
}
