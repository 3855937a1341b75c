package dev.kotonoha.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** How a typed text differs from the expected one, letter by letter, as far as letters matter. */
final class Difference {

    /** SAME and MISSING parts together are the expected text, EXTRA ones were typed besides. */
    enum Kind {
        SAME, MISSING, EXTRA
    }

    /** Neighbouring letters of one kind. */
    record Segment(String text, Kind kind) {
    }

    /** Longer texts are not compared letter by letter. */
    private static final int LONGEST = 600;

    private final List<String> wanted;
    private final List<String> given;
    private final List<Segment> segments = new ArrayList<>();

    private Difference(List<String> wanted, List<String> given) {
        this.wanted = wanted;
        this.given = given;
    }

    /** Empty for two empty texts. */
    static List<Segment> between(String expected, String typed) {
        var wanted = letters(expected.strip());
        var given = letters(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip()).stream()
                .filter(letter -> !Expected.normal(letter).isEmpty()).toList();
        var difference = new Difference(wanted, given);
        if (wanted.size() > LONGEST || given.size() > LONGEST) {
            difference.addWhole();
        } else {
            difference.compare();
        }
        return List.copyOf(difference.segments);
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private void addWhole() {
        given.forEach(letter -> add(letter, Kind.EXTRA));
        wanted.forEach(letter -> add(letter, Kind.MISSING));
    }

    /** What is common is a longest common subsequence; less than half of it in common is called nothing. */
    private void compare() {
        var common = common();
        var matter = (int) wanted.stream().filter(letter -> !Expected.normal(letter).isEmpty()).count();
        if (2 * common[0][0] < Math.max(matter, given.size())) {
            addWhole();
            return;
        }
        int i = 0;
        int j = 0;
        while (i < wanted.size() || j < given.size()) {
            if (i < wanted.size() && Expected.normal(wanted.get(i)).isEmpty()) {
                add(wanted.get(i++), Kind.SAME);
            } else if (i < wanted.size() && j < given.size() && isSame(i, j)) {
                add(wanted.get(i++), Kind.SAME);
                j++;
            } else if (j == given.size() || i < wanted.size() && common[i + 1][j] >= common[i][j + 1]) {
                add(wanted.get(i++), Kind.MISSING);
            } else {
                add(given.get(j++), Kind.EXTRA);
            }
        }
    }

    private int[][] common() {
        var common = new int[wanted.size() + 1][given.size() + 1];
        for (var i = wanted.size() - 1; i >= 0; i--) {
            for (var j = given.size() - 1; j >= 0; j--) {
                common[i][j] = isSame(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private boolean isSame(int i, int j) {
        var letter = Expected.normal(wanted.get(i));
        return !letter.isEmpty() && letter.equals(Expected.normal(given.get(j)));
    }

    private void add(String letter, Kind kind) {
        if (!segments.isEmpty() && segments.getLast().kind() == kind) {
            segments.set(segments.size() - 1, new Segment(segments.getLast().text() + letter, kind));
        } else {
            segments.add(new Segment(letter, kind));
        }
    }
}
