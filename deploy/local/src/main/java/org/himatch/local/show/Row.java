package org.himatch.local.show;

import org.himatch.local.show.Ranking.Match;

/**
 * A candidate in a ranking, and who it is.
 *
 * @param match what matching says
 * @param person what profile-service says
 */
record Row(Match match, Person person) {}
