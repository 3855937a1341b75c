package dev.kotonoha.faults;

import java.util.Arrays;

/** What a server can be made to lack, to see that the suite notices. */
enum Weakness {
    /** A write is acknowledged by one member, and what one member has is believed. */
    WRITE_CONCERN_1,
    /** A card does not know which reviews it has. */
    NO_ID_CHECK,
    /** A card is stored whatever became of it in between. */
    LAST_WRITE_WINS;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Weakness of(String word) {
        return Arrays.stream(values()).filter(weakness -> weakness.word().equals(word)).findFirst().orElseThrow(
                () -> new IllegalArgumentException(word + " is none of " + Arrays.stream(values()).map(Weakness::word).toList()));
    }
}
