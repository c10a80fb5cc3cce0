package org.himatch.catalogue;

/**
 * A fault in a catalogue's files.
 *
 * @param file the file or folder
 * @param line the line, from 1; 0 when the fault is no single line's
 * @param entry what the fault is in, such as {@code skill icd-10-cm}; empty outside of entries
 * @param message what is wrong
 */
public record Finding(String file, int line, String entry, String message) {

    /** One line for people: {@code file:line: entry: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (entry.isEmpty() ? "" : entry + ": ") + message;
    }
}
