package org.himatch.local.demo;

/** Something that the market consists of, with a name of its own by which it is found again. */
sealed interface DemoEntity permits DemoCandidate, DemoEmployer, DemoPosting {

    /** The partner's id for it, the same in every demo market. */
    String externalId();
}
