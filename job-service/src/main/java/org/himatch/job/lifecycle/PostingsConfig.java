package org.himatch.job.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How postings expire. */
@ConfigMapping(prefix = "himatch.postings")
interface PostingsConfig {
    /** How long the sweeper rests between two looks for postings whose validThrough has come. */
    @WithDefault("1s")
    Duration expiryEvery();

    /** How many due postings it looks for at once; each expires in a transaction of its own. */
    @WithDefault("100")
    int expiryBatch();
}
