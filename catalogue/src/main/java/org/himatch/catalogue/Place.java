package org.himatch.catalogue;

/** Where something stands: a file and a line, from 1. */
record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
