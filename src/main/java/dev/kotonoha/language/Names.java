package dev.kotonoha.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which nouns are names in some of their senses, as WordNet writes those with a capital. */
final class Names {

    /** Where a line of the file has the number of its words, in hexadecimal, and where the words begin, each with another number. */
    private static final int COUNT = 14;
    private static final int WORDS = 17;

    private final Map<String, Senses> senses = new HashMap<>();

    private Names() {
    }

    /** How many senses are names, and how many are not. */
    private record Senses(int names, int others) {

        Senses and(Senses more) {
            return new Senses(names + more.names, others + more.others);
        }
    }

    static Names load() {
        var names = new Names();
        Resources.text(WordNet.FOLDER + "data.noun").lines().filter(line -> !line.startsWith(" ")).forEach(names::add);
        names.senses.values().removeIf(senses -> senses.names == 0);
        return names;
    }

    /** The share of a noun's senses that are names: 0 of "dog", 1 of "london", something between of "china". */
    double share(String noun) {
        var found = senses.get(noun);
        return found == null ? 0 : (double) found.names / (found.names + found.others);
    }

    private void add(String line) {
        var count = Integer.parseInt(line, COUNT, WORDS - 1, 16);
        var words = line.substring(WORDS).split(" ", 2 * count + 1);
        for (var i = 0; i < count; i++) {
            var word = words[2 * i];
            if (word.indexOf('_') < 0) {
                var name = Character.isUpperCase(word.charAt(0));
                senses.merge(word.toLowerCase(Locale.ROOT), name ? new Senses(1, 0) : new Senses(0, 1), Senses::and);
            }
        }
    }
}
