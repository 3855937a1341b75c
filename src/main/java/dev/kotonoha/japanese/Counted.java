package dev.kotonoha.japanese;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How a number and what is counted by it sound together: 一本 is いっぽん, 三日 is みっか. */
final class Counted {

    private static final Map<Integer, String> DAYS = Map.ofEntries(Map.entry(2, "ふつか"), Map.entry(3, "みっか"), Map.entry(4, "よっか"),
            Map.entry(5, "いつか"), Map.entry(6, "むいか"), Map.entry(7, "なのか"), Map.entry(8, "ようか"), Map.entry(9, "ここのか"),
            Map.entry(10, "とおか"), Map.entry(14, "じゅうよっか"), Map.entry(20, "はつか"), Map.entry(24, "にじゅうよっか"));
    private static final Map<Integer, String> PEOPLE = Map.of(1, "ひとり", 2, "ふたり");
    /** Those before which the last digit is said otherwise. */
    private static final Map<String, Map<Integer, String>> LAST = Map.of(
            "年", Map.of(4, "よ"), "年間", Map.of(4, "よ"), "年代", Map.of(4, "よ"), "円", Map.of(4, "よ"), "人", Map.of(4, "よ", 7, "しち"),
            "時", Map.of(4, "よ", 7, "しち", 9, "く"), "時間", Map.of(4, "よ", 9, "く"), "時半", Map.of(4, "よ", 7, "しち", 9, "く"),
            "月", Map.of(4, "し", 7, "しち", 9, "く"), "日", Map.of(7, "しち", 9, "く"));
    /** Counters that become voiced after three: 三軒, 三階, 三千. */
    private static final Map<String, String> VOICED = Map.of("軒", "げん", "階", "がい", "足", "ぞく", "本", "ぼん", "匹", "びき", "杯", "ばい");
    /** Counters of Japanese origin, counted ひと and ふた. */
    private static final Set<String> NATIVE = Set.of("組", "晩", "握り", "粒", "切れ", "皿", "箱", "袋", "部屋");
    private static final Set<Character> K = Set.of('か', 'き', 'く', 'け', 'こ');
    private static final Set<Character> S_OR_T = Set.of('さ', 'し', 'す', 'せ', 'そ', 'た', 'ち', 'つ', 'て', 'と');
    private static final Map<Character, Character> P = Map.of('は', 'ぱ', 'ひ', 'ぴ', 'ふ', 'ぷ', 'へ', 'ぺ', 'ほ', 'ぽ');
    /** Of these, three makes a p too. */
    private static final Set<String> P_AFTER_THREE = Set.of("ふん", "はく", "ほ", "はつ", "ふんかん");

    private Counted() {
    }

    /**
     * The readings of a number and its counter.
     *
     * @param value of the number
     * @param afterMonth whether a month stands before, so that 一日 is its first day
     */
    static List<Ruby> of(Ruby number, long value, Morpheme counter, boolean afterMonth) {
        var whole = whole(value, counter.text(), afterMonth);
        if (whole != null) {
            return List.of(new Ruby(number.start(), counter.end(), whole));
        }
        var digit = (int) (value % 10);
        var said = LAST.getOrDefault(counter.text(), Map.of()).get(digit);
        if (said != null && value % 100 != 0) {
            return both(number, said(value, said), counter, counter.reading());
        }
        if (value <= 2 && NATIVE.contains(counter.text())) {
            return both(number, value == 1 ? "ひと" : "ふた", counter, counter.reading());
        }
        return contracted(number, value, counter);
    }

    private static @Nullable String whole(long value, String counter, boolean afterMonth) {
        return switch (counter) {
            case "日" -> value == 1 && afterMonth ? "ついたち" : value > 31 ? null : DAYS.get((int) value);
            case "日間" -> value > 31 || !DAYS.containsKey((int) value) ? null : DAYS.get((int) value) + "かん";
            case "人" -> value > 2 ? null : PEOPLE.get((int) value);
            default -> null;
        };
    }

    /** The number with its last digit said so. */
    private static String said(long value, String digit) {
        return (value >= 10 ? Numbers.reading(value - value % 10) : "") + digit;
    }

    private static List<Ruby> contracted(Ruby number, long value, Morpheme counter) {
        var first = counter.reading().isEmpty() ? ' ' : counter.reading().charAt(0);
        var plosive = P.get(first);
        var digit = (int) (value % 10);
        var short6 = K.contains(first) || plosive != null;
        var stop = short6 || S_OR_T.contains(first);
        var reading = counter.reading();
        String said = null;
        if (stop && digit == 1) {
            said = said(value, "いっ");
        } else if (stop && digit == 8) {
            said = said(value, "はっ");
        } else if (short6 && digit == 6) {
            said = said(value, "ろっ");
        } else if (stop && digit == 0 && value % 100 != 0) {
            said = Numbers.reading(value).replaceFirst("じゅう$", "じゅっ");
        } else if (short6 && value % 1000 != 0 && value % 100 == 0) {
            said = Numbers.reading(value).replaceFirst("く$", "っ");
        }
        if (plosive != null && said != null || plosive != null && plosiveAfter(digit, value, reading)) {
            reading = plosive + reading.substring(1);
        } else if (digit == 3) {
            reading = VOICED.getOrDefault(counter.text(), reading);
        }
        return both(number, said == null ? Numbers.reading(value) : said, counter, reading);
    }

    private static boolean plosiveAfter(int digit, long value, String reading) {
        return P_AFTER_THREE.contains(reading) && (digit == 3 || digit == 4 && reading.startsWith("ふん")) && value > 0;
    }

    private static List<Ruby> both(Ruby number, String said, Morpheme counter, String reading) {
        var read = Stream.of(new Ruby(number.start(), number.end(), said));
        return Stream
                .concat(read, counter.hasKanji() ? Kana.align(counter.start(), counter.text(), reading).stream() : Stream.of())
                .toList();
    }
}
