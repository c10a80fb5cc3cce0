package org.himatch.local.demo;

/** Where somebody stands in a career, or whom a posting is for. */
enum Stage {
    ENTRY(0, 0, 1, -1, 85),
    JOURNEYMAN(1, 2, 5, 0, 97),
    SENIOR(2, 6, 12, 0, 110),
    LEAD(3, 12, 26, 1, 120);

    private final int steps;
    private final int fewestYears;
    private final int mostYears;
    private final int levelOffset;
    private final int payPercent;

    Stage(int steps, int fewestYears, int mostYears, int levelOffset, int payPercent) {
        this.steps = steps;
        this.fewestYears = fewestYears;
        this.mostYears = mostYears;
        this.levelOffset = levelOffset;
        this.payPercent = payPercent;
    }

    /** A stage as often as it occurs among people who look for work. */
    static Stage of(Dice dice) {
        int roll = dice.between(1, 100);
        if (roll <= 22) {
            return ENTRY;
        }
        if (roll <= 60) {
            return JOURNEYMAN;
        }
        return roll <= 88 ? SENIOR : LEAD;
    }

    /** How many steps it is above the first one. */
    int steps() {
        return steps;
    }

    /** Years of experience. */
    int years(Dice dice) {
        return dice.between(fewestYears, mostYears);
    }

    /** The level, 1 to 5, that somebody at this stage has where a template asks for this one. */
    int level(int asked, Dice dice) {
        int luck = dice.chance(20) ? -1 : 0;
        int growth = dice.chance(steps * 15 + 5) ? 1 : 0;
        return Math.clamp((long) asked + levelOffset + luck + growth, 1, 5);
    }

    /** What is paid at this stage, in percent of the trade's usual pay. */
    int payPercent() {
        return payPercent;
    }
}
