package org.himatch.matching.completeness;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himatch.ranking.HeldCredential;

/** Credentials that have expired, with no later award of the same one, each as if it were in force. */
final class Renewals {
    private Renewals() {}

    static List<Finding> of(Prospects prospects) {
        List<HeldCredential> held = prospects.candidate().credentials();
        Set<String> lasting = new HashSet<>();
        Map<String, Integer> lastAwards = new LinkedHashMap<>();
        for (int i = 0; i < held.size(); i++) {
            String code = prospects.presentCode(held.get(i).code());
            LocalDate expires = held.get(i).expires();
            if (expires == null || !expires.isBefore(prospects.asOf())) {
                lasting.add(code);
            } else {
                lastAwards.merge(code, i, (one, other) -> later(held, one, other));
            }
        }
        lastAwards.keySet().removeAll(lasting);
        return lastAwards.entrySet().stream()
                .map(award -> new Finding(
                        HintCode.RENEW_CREDENTIAL,
                        "/credentials/" + award.getValue(),
                        award.getKey(),
                        null,
                        prospects.demand().forCredential(award.getKey()),
                        0,
                        prospects.gainOfCredentials(List.of(award.getKey()))))
                .toList();
    }

    private static int later(List<HeldCredential> held, int one, int other) {
        LocalDate first = held.get(one).expires();
        LocalDate second = held.get(other).expires();
        return first == null || (second != null && !first.isBefore(second)) ? one : other;
    }
}
