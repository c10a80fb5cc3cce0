package org.himatch.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees to it that a name means one thing only, however it is written. */
final class NameClaims {
    private final List<Claim> keys = new ArrayList<>();
    private final List<Claim> names = new ArrayList<>();
    private final List<Claim> others = new ArrayList<>();

    private record Claim(String owner, Located located, String text) {}

    void key(String owner, Located located) {
        keys.add(new Claim(owner, located, owner));
    }

    /** The name, as it is written. */
    String name(String owner, Located located) {
        return claim(names, owner, located);
    }

    /** An alias or a former name, as it is written. */
    String other(String owner, Located located) {
        return claim(others, owner, located);
    }

    private static String claim(List<Claim> claims, String owner, Located located) {
        String text = located.text();
        claims.add(new Claim(owner, located, text));
        return text;
    }

    /** Reports a name of two owners: at an alias rather than at a name, and at a name rather than at an id. */
    void check() {
        Map<String, Claim> first = new HashMap<>();
        keys.forEach(claim -> check(claim, first));
        names.forEach(claim -> check(claim, first));
        others.forEach(claim -> check(claim, first));
    }

    private static void check(Claim claim, Map<String, Claim> first) {
        if (claim.text().isEmpty()) {
            return; // Reported where it was read.
        }
        String form = NormalForm.of(claim.text()).joined();
        if (form.isEmpty()) {
            claim.located().refuse("\"" + claim.text() + "\" has no letter or digit");
            return;
        }
        Claim holder = first.putIfAbsent(form, claim);
        if (holder != null && !holder.owner().equals(claim.owner())) {
            claim.located()
                    .refuse("\"" + claim.text() + "\" already means " + holder.owner() + ", at "
                            + holder.located().place());
        }
    }
}
