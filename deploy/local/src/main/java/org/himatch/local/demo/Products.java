package org.himatch.local.demo;

import java.util.List;
import java.util.Map;

/** The products with which people do what a template asks for in general; the wider spread ones stand here oftener. */
final class Products {
    private static final Map<String, List<String>> OF_SKILL = Map.of(
            "ehr-use",
            words("epic epic epic oracle-health oracle-health meditech athenahealth eclinicalworks vista-cprs"),
            "encoder-software",
            words("solventum-360-encompass solventum-360-encompass solventum-360-encompass optum-enterprise-cac"
                    + " optum-enterprise-cac trubridge-encoder codify"),
            "business-intelligence-tools",
            words("tableau power-bi power-bi crystal-reports"),
            "epic",
            words("epic epic oracle-health"));

    private Products() {}

    /** What somebody works with where this skill is asked for, mostly a product; the skill itself where there is none. */
    static String usedFor(String skill, Dice dice) {
        List<String> products = OF_SKILL.get(skill);
        return products != null && dice.chance(75) ? dice.pick(products) : skill;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
