package org.himatch.profile.resumes;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himatch.events.RemotePreference;
import org.himatch.profile.PreferencesBody;
import org.jspecify.annotations.Nullable;

/** What a résumé says of remote work, where it speaks of what is wanted; that a job was remote says nothing of the next. */
final class PreferenceReading {
    private static final Set<Section> WANTING =
            EnumSet.of(Section.TOP, Section.CONTACT, Section.SUMMARY, Section.OBJECTIVE);
    private static final Pattern NO = Pattern.compile(
            "\\b(?:no remote(?: work)?|not (?:open to|available for|interested in) (?:\\w+ )?(?:remote(?:ly)?|telework)"
                    + "|on-?site only)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY = Pattern.compile(
            "\\b(?:remote[- ]only|only remote|exclusively remote|(?:seeking|looking for|want|prefer)\\b[^.;|]{0,30}"
                    + "\\b(?:fully|100 ?%|entirely) remote)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OK = Pattern.compile(
            "\\b(?:(?:open to|willing to|available for|available to|able to|interested in|seeking|looking for|prefers?"
                    + "|preferred)\\b[^.;|]{0,40}\\b(?:remote(?:ly)?|telework|work from home)|remote (?:or|and) (?:hybrid|on-?site))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Map<RemotePreference, Pattern> WORDS =
            new EnumMap<>(Map.of(RemotePreference.NO, NO, RemotePreference.ONLY, ONLY, RemotePreference.OK, OK));

    /** A denial may hold the words of the others, and "only" those of "also". */
    private static final List<RemotePreference> NARROWEST_FIRST =
            List.of(RemotePreference.NO, RemotePreference.ONLY, RemotePreference.OK);

    private PreferenceReading() {}

    static @Nullable PreferencesBody read(String text, List<Line> lines, List<Finding> findings) {
        for (Line line : lines) {
            for (RemotePreference remote :
                    WANTING.contains(line.section()) ? NARROWEST_FIRST : List.<RemotePreference>of()) {
                Matcher words = Objects.requireNonNull(WORDS.get(remote)).matcher(line.text());
                if (words.find()) {
                    findings.add(Finding.inText(
                            "/preferences/remote",
                            text,
                            line.start() + words.start(),
                            line.start() + words.end(),
                            Basis.STATED));
                    return new PreferencesBody(remote, null, null, null, null, null);
                }
            }
        }
        return null;
    }
}
