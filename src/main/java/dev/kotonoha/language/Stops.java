package dev.kotonoha.language;

import dev.kotonoha.language.Verbs.Kind;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells stops that end a sentence from those that do not, such as that of "Mr." */
final class Stops {

    private static final Pattern NUMBERING = Pattern.compile("\\(?(?:\\d{1,3}|[A-Za-z]|[ivx]{2,4})");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)*\\p{L}");
    private static final Pattern SPEAKER = Pattern
            .compile("(?:(?:Mr|Mrs|Ms|Dr)\\. |the |my |her |his )?(?:\\p{Lu}[\\w’'-]* ){1,2}(?<verb>\\p{Ll}+)\\b");
    /** What begins with a small letter all the same: "iPhone", "ii. Read", "b) Read". */
    private static final Pattern SMALL_BEGINNING = Pattern.compile("\\p{Ll}\\p{Lu}|(?:\\p{Ll}|[ivx]{2,4})[.)]\\s");

    private final Map<String, After> abbreviations = new HashMap<>();
    private final ClosedWords closed;
    private final Verbs verbs;

    Stops(ClosedWords closed, Verbs verbs) {
        this.closed = closed;
        this.verbs = verbs;
        for (var line : Resources.lines("abbreviations.tsv")) {
            var columns = line.split("\t");
            for (var form : columns[1].split(" ")) {
                abbreviations.put(form, After.valueOf(columns[0]));
            }
        }
    }

    /** Where an abbreviation stands. */
    private enum After {
        BEFORE_NAME, BEFORE_NUMBER, ANYWHERE
    }

    /**
     * A place that may be the end of a sentence.
     *
     * @param before the sentence so far
     * @param mark the stops themselves
     * @param closed whether a quotation or bracket closes behind them
     * @param opened whether one opens before what follows
     * @param next what follows, not empty
     */
    record Stop(String before, String mark, boolean closed, boolean opened, String next) {

        String lastWord() {
            return before.substring(before.lastIndexOf(' ') + 1).replaceAll("^[\"'“‘(\\[]+", "");
        }

        String nextWord() {
            return next.split("[^\\p{L}\\p{N}'’]", 2)[0].replace('’', '\'');
        }
    }

    boolean end(Stop stop) {
        if (Character.isLowerCase(stop.next.codePointAt(0)) && !SMALL_BEGINNING.matcher(stop.next).lookingAt()) {
            return false;
        }
        if (stop.closed && !stop.mark.equals(".") && !stop.opened && tellsWhoSpoke(stop.next)) {
            return false;
        }
        return switch (stop.mark) {
            case "." -> !abbreviates(stop);
            case "...", "…" -> !stop.nextWord().equals("I");
            default -> true;
        };
    }

    private boolean tellsWhoSpoke(String next) {
        var matcher = SPEAKER.matcher(next);
        return matcher.lookingAt() && verbs.are(Kind.SPEECH, matcher.group("verb"));
    }

    private boolean abbreviates(Stop stop) {
        if (NUMBERING.matcher(stop.before).matches()) {
            return true;
        }
        var word = stop.lastWord();
        var after = abbreviations.get(word.toLowerCase(Locale.ROOT));
        if (after == null) {
            return INITIALS.matcher(word).matches() && !word.equals("I") && !begins(stop);
        }
        return switch (after) {
            case BEFORE_NAME -> true;
            case BEFORE_NUMBER -> Character.isDigit(stop.next.charAt(0));
            case ANYWHERE -> !begins(stop);
        };
    }

    /** Whether what follows looks like the beginning of a sentence rather than a name or a number. */
    private boolean begins(Stop stop) {
        var word = stop.nextWord();
        return stop.opened || !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && closed.readings(word).isEmpty()
                && !closed.readings(word.toLowerCase(Locale.ROOT).replaceAll("'.*", "")).isEmpty();
    }
}
