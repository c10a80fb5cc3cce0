package org.himatch.profile.resumes.extraction;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What reading résumés may cost. */
@ConfigMapping(prefix = "himatch.resumes")
public interface ExtractionConfig {

    /** How many characters of text a file may hold. */
    @WithDefault("200000")
    int characters();

    /** How many bytes a packed file (DOCX, ODT) may unpack to. */
    @WithDefault("100M")
    MemorySize unpacked();

    /** How long one file may take; after it, the process that reads it is ended. */
    @WithDefault("20S")
    Duration deadline();

    /** The heap of a process that reads files. */
    @WithDefault("192M")
    MemorySize heap();

    /** How many such processes there may be, each reading one file at a time. They start when they are needed. */
    @WithDefault("2")
    int children();

    /** How many further files may wait for a process. */
    @WithDefault("4")
    int waiting();

    /** How long a file waits for a process before it is told to come again. */
    @WithDefault("3S")
    Duration patience();
}
