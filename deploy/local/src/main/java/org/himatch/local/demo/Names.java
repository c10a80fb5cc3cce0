package org.himatch.local.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Invented people. Any likeness of a whole name to somebody's is chance. */
final class Names {
    // Both lists have a prime number of entries: see of(int).
    private static final List<String> FIRST = words("""
            Amara Anders Anjali Beatriz Bram Callum Carmen Chidi Clara Dalia Daniel Dorothea Elif Emeka
            Esther Farid Fiona Gloria Hana Hugo Imani Ines Isaac Jonah José Kavita Keiko Lamar Leila Linh
            Luca Mai Malik Marta Mateo Mina Nadia Noor Oluchi Omar Petra Priya Quentin Rosa Ruth Samir Sofia
            Tariq Tessa Uma Wanda Yusuf Zoë
            """);

    private static final List<String> LAST = words("""
            Abernathy Adeyemi Alvarado Arslan Bailey Banerjee Becker Bianchi Boateng Brandt Calloway
            Castillo Chaudhry Cormier Dang Delgado Diallo Dubois Eklund Espinoza Farrow Fontaine Gallego
            Gupta Haddad Hollis Huang Ibarra Ito Jovanovic Kamara Kessler Kowalski Lindgren Lopes Macias
            Mbeki McBride Mehta Moreau Nakata Nguyen Novak Oduya Okafor Pacheco Pham Quill Ramos Reyes
            Sandoval Sato Silva Tanaka Thibault Vance Whitlock Yilmaz Zielinski
            """);

    private static final int PHONES = 100;

    private Names() {}

    /**
     * The name of the n-th candidate. No two of the first 53 × 59 are alike, for both lists have a prime length.
     *
     * @param n from 0
     */
    static String of(int n) {
        return FIRST.get(n * 17 % FIRST.size()) + " " + LAST.get(n * 23 % LAST.size());
    }

    /** How to reach somebody: an address in a domain reserved for examples, and a number reserved for fiction. */
    static DemoCandidate.Contact contact(String name, Place place, int n) {
        String mailbox = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '.');
        String domain = n % 3 == 0 ? "example.net" : "example.org";
        String phone = String.format(Locale.ROOT, "+1 %s 555 01%02d", place.areaCode(), n % PHONES);
        return new DemoCandidate.Contact(name, mailbox + "@" + domain, phone);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
