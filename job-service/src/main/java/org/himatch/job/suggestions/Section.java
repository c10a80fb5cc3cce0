package org.himatch.job.suggestions;

/** What a part of a posting is about, as its heading says. */
enum Section {
    /** Before the first heading, and under one such as "Summary". */
    SUMMARY(Basis.MENTIONED),
    DUTIES(Basis.MENTIONED),
    /** "Qualifications" and the like: asked for, and its lines say how strictly. */
    QUALIFICATIONS(Basis.MENTIONED),
    REQUIRED(Basis.REQUIRED),
    PREFERRED(Basis.PREFERRED),
    /** Pay, place, hours. */
    TERMS(Basis.MENTIONED),
    /** The employer, benefits, how to apply: what is named there is not asked for. */
    ELSEWHERE(Basis.MENTIONED);

    private final Basis basis;

    Section(Basis basis) {
        this.basis = basis;
    }

    Basis basis() {
        return basis;
    }
}
