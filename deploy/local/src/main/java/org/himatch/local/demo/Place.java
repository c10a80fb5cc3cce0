package org.himatch.local.demo;

import java.util.List;

/**
 * A city of the market.
 *
 * @param state the state's code
 * @param city its name
 * @param areaCode of a telephone number there
 * @param nearby states in which somebody from there may also look for work
 */
record Place(String state, String city, String areaCode, List<String> nearby) {

    /** Where candidates live. A city that stands here twice as often has twice as many of them. */
    static final List<Place> ALL = List.of(
            new Place("OH", "Columbus", "614", List.of("PA", "IN")),
            new Place("OH", "Cleveland", "216", List.of("PA", "MI")),
            new Place("OH", "Dayton", "937", List.of("IN", "KY")),
            new Place("PA", "Pittsburgh", "412", List.of("OH", "WV")),
            new Place("PA", "Harrisburg", "717", List.of("MD", "NJ")),
            new Place("TX", "Houston", "713", List.of("LA")),
            new Place("TX", "Austin", "512", List.of()),
            new Place("TX", "Lubbock", "806", List.of("NM")),
            new Place("FL", "Tampa", "813", List.of("GA")),
            new Place("FL", "Jacksonville", "904", List.of("GA", "SC")),
            new Place("GA", "Atlanta", "404", List.of("AL", "FL")),
            new Place("GA", "Macon", "478", List.of("AL", "FL")),
            new Place("NC", "Raleigh", "919", List.of("SC", "VA")),
            new Place("TN", "Nashville", "615", List.of("KY", "GA")),
            new Place("IL", "Peoria", "309", List.of("IA", "MO")),
            new Place("IL", "Chicago", "312", List.of("IN", "WI")),
            new Place("MN", "Duluth", "218", List.of("WI")),
            new Place("MN", "Saint Paul", "651", List.of("WI", "IA")),
            new Place("IA", "Ames", "515", List.of("MN", "IL")),
            new Place("MO", "Springfield", "417", List.of("KS", "AR")),
            new Place("CO", "Denver", "303", List.of("WY")),
            new Place("AZ", "Tucson", "520", List.of("NM")),
            new Place("WA", "Spokane", "509", List.of("OR", "ID")),
            new Place("OR", "Salem", "503", List.of("WA")),
            new Place("MD", "Baltimore", "410", List.of("PA", "VA")),
            new Place("MA", "Worcester", "508", List.of("CT", "NH")),
            new Place("NY", "Buffalo", "716", List.of("PA")));

    /** Where somebody of this trade lives: mostly where that work is. */
    static Place of(Trade trade, Dice dice) {
        List<Place> atWork = ALL.stream()
                .filter(place -> EmployerPlan.needsOnSite(trade.role(), place.state))
                .toList();
        return atWork.isEmpty() || dice.chance(40) ? dice.pick(ALL) : dice.pick(atWork);
    }
}
