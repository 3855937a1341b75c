package dev.kotonoha.japanese;

/** Numbers in words. */
final class Numbers {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] READINGS = {"", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"};
    private static final long MOST = 1_000_000_000_000L;

    private Numbers() {
    }

    /** The value of a number in kanji or digits, such as 百二十, 一九九〇 or 12; -1 for one that is not understood. */
    static long value(String text) {
        long sum = 0;
        long group = 0;
        long digits = 0;
        var pending = false;
        for (var letter : text.toCharArray()) {
            var digit = digit(letter);
            var unit = unit(letter);
            if (digit >= 0) {
                digits = digits * 10 + digit;
                pending = true;
            } else if (unit >= 10_000 && group + digits > 0) {
                sum += (group + digits) * unit;
                group = 0;
                digits = 0;
                pending = false;
            } else if (unit > 0 && unit < 10_000) {
                group += (pending ? digits : 1) * unit;
                digits = 0;
                pending = false;
            } else {
                return -1;
            }
            if (sum + group + digits >= MOST) {
                return -1;
            }
        }
        return sum + group + digits;
    }

    private static int digit(char letter) {
        return letter >= '0' && letter <= '9'
                ? letter - '0'
                : letter >= '０' && letter <= '９' ? letter - '０' : letter == '零' ? 0 : DIGITS.indexOf(letter);
    }

    private static long unit(char letter) {
        return switch (letter) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '億' -> 100_000_000;
            default -> -1;
        };
    }

    /** How a number is read where nothing is counted by it. */
    static String reading(long value) {
        if (value == 0) {
            return "ゼロ";
        }
        var text = new StringBuilder();
        if (value >= 100_000_000) {
            text.append(upToThousands(value / 100_000_000)).append("おく");
        }
        if (value / 10_000 % 10_000 > 0) {
            text.append(upToThousands(value / 10_000 % 10_000)).append("まん");
        }
        return text.append(upToThousands(value % 10_000)).toString();
    }

    private static String upToThousands(long value) {
        var thousands = (int) (value / 1000 % 10);
        var hundreds = (int) (value / 100 % 10);
        var tens = (int) (value / 10 % 10);
        return switch (thousands) {
            case 0 -> "";
            case 1 -> "せん";
            case 3 -> "さんぜん";
            case 8 -> "はっせん";
            default -> READINGS[thousands] + "せん";
        } + switch (hundreds) {
            case 0 -> "";
            case 1 -> "ひゃく";
            case 3 -> "さんびゃく";
            case 6 -> "ろっぴゃく";
            case 8 -> "はっぴゃく";
            default -> READINGS[hundreds] + "ひゃく";
        } + switch (tens) {
            case 0 -> "";
            case 1 -> "じゅう";
            default -> READINGS[tens] + "じゅう";
        } + READINGS[(int) (value % 10)];
    }
}
