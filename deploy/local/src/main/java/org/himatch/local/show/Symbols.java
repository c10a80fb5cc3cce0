package org.himatch.local.show;

import java.nio.charset.Charset;

/** The few characters beyond letters, for terminals that have them and for those that do not. */
enum Symbols {
    UNICODE("…", " · ", "–", "×", "✓", "~", "✗", "└ ", "─", " ▏▎▍▌▋▊▉█"),
    ASCII("~", ", ", "-", "x", "+", "~", "-", "by ", "-", " #");

    final String ellipsis;
    final String dot;
    final String dash;
    final String times;
    final String all;
    final String part;
    final String none;
    final String because;
    final String rule;
    private final String blocks;

    Symbols(
            String ellipsis,
            String dot,
            String dash,
            String times,
            String all,
            String part,
            String none,
            String because,
            String rule,
            String blocks) {
        this.ellipsis = ellipsis;
        this.dot = dot;
        this.dash = dash;
        this.times = times;
        this.all = all;
        this.part = part;
        this.none = none;
        this.because = because;
        this.rule = rule;
        this.blocks = blocks;
    }

    static Symbols of(Charset charset) {
        return charset.newEncoder().canEncode("✓…█▏") ? UNICODE : ASCII;
    }

    /**
     * A bar, as fine as the characters allow. Only the whole fills it.
     *
     * @param share of the whole, 0 to 10 000
     * @param width of the whole in characters
     */
    String bar(int share, int width) {
        int steps = blocks.length() - 1;
        int filled = share * width * steps / 10_000;
        String full = blocks.substring(steps).repeat(filled / steps);
        int rest = filled % steps;
        return rest == 0 ? full : full + blocks.charAt(rest);
    }
}
