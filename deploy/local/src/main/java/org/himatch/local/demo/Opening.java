package org.himatch.local.demo;

import org.himatch.local.demo.DemoPosting.Status;

/**
 * A role that an employer of the market looks for.
 *
 * @param role id of the role template
 * @param stage whom it is for
 * @param remote whether the work is done from anywhere
 * @param status where the posting stands
 */
record Opening(String role, Stage stage, boolean remote, Status status) {

    static Opening onSite(String role) {
        return new Opening(role, Stage.JOURNEYMAN, false, Status.OPEN);
    }

    static Opening remote(String role) {
        return new Opening(role, Stage.JOURNEYMAN, true, Status.OPEN);
    }

    Opening senior() {
        return new Opening(role, Stage.SENIOR, remote, status);
    }

    Opening entry() {
        return new Opening(role, Stage.ENTRY, remote, status);
    }

    Opening but(Status other) {
        return new Opening(role, stage, remote, other);
    }
}
