package org.himatch.local.faults;

/** Something that is broken, and made whole again. */
sealed interface Fault {
    /** What is done to it. */
    Kind kind();

    /** Breaks it. */
    void begin(Rig rig);

    /** Makes it whole. Ways before processes, and these in the order of {@link Node}, or what starts misses what it needs. */
    void end(Rig rig);

    /** Where it stands in the order of making whole. */
    int place();

    /** What is broken, for people. */
    String title();

    /** What can be done to a process or a way. */
    enum Kind {
        /** SIGKILL, and started again. */
        KILLED,
        /** SIGSTOP, and SIGCONT. */
        FROZEN,
        /** SIGTERM, and started again. */
        RESTARTED,
        /** All connections broken, and none taken. */
        CUT,
        /** Connections that stay, and through which nothing comes. */
        STALLED,
        /** The same for the connections that there are, and for good; new ones are as ever. */
        FORGOTTEN
    }

    /** A process that is ended. */
    record Ended(Kind kind, Node node) implements Fault {
        @Override
        public void begin(Rig rig) {
            if (kind == Kind.KILLED) {
                rig.kill(node);
            } else {
                rig.stop(node);
            }
        }

        @Override
        public void end(Rig rig) {
            rig.start(node);
        }

        @Override
        public int place() {
            return 1 + node.ordinal();
        }

        @Override
        public String title() {
            return node.title();
        }
    }

    /** A process that is stopped where it is. */
    record Frozen(Node node) implements Fault {
        @Override
        public Kind kind() {
            return Kind.FROZEN;
        }

        @Override
        public void begin(Rig rig) {
            rig.freeze(node);
        }

        @Override
        public void end(Rig rig) {
            rig.thaw(node);
        }

        @Override
        public int place() {
            return 0;
        }

        @Override
        public String title() {
            return node.title();
        }
    }

    /** A way on which nothing passes. */
    record Blocked(Kind kind, Link link) implements Fault {
        @Override
        public void begin(Rig rig) {
            TcpProxy proxy = rig.proxy(link);
            switch (kind) {
                case CUT -> proxy.cut();
                case STALLED -> proxy.stall();
                case FORGOTTEN -> proxy.forget();
                case KILLED, FROZEN, RESTARTED -> throw new IllegalStateException("no way can be " + kind);
            }
        }

        @Override
        public void end(Rig rig) {
            rig.proxy(link).restore();
        }

        @Override
        public int place() {
            return 0;
        }

        @Override
        public String title() {
            return link.title();
        }
    }
}
