package dev.kotonoha.language;

/** How far two spellings are apart. */
public final class Slips {

    private Slips() {
    }

    /**
     * How many letters to add, to leave out, to change or to swap with their neighbour make one text the other. A letter is swapped
     * once at most, so this is the optimal string alignment distance.
     */
    public static int between(String one, String other) {
        var a = one.codePoints().toArray();
        var b = other.codePoints().toArray();
        var beforeLast = new int[b.length + 1];
        var last = new int[b.length + 1];
        var row = new int[b.length + 1];
        for (var j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (var i = 1; i <= a.length; i++) {
            row[0] = i;
            for (var j = 1; j <= b.length; j++) {
                var changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length];
    }
}
