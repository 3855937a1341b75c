package dev.kotonoha.command;

import org.jspecify.annotations.Nullable;

import dev.kotonoha.memory.Rating;

/** Which cell of a row is what, by the names in the first line or, without those, in the usual order; and the last row looked at. */
final class Columns {

    /** The year 2200: what is later was not in milliseconds. */
    private static final long LATEST = 7_258_118_400_000L;

    private final boolean header;
    private int card;
    private int time = 1;
    private int grade = 2;
    private int length = -1;
    private long lastTime;
    private int lastGrade;
    private int lastDuration;

    private Columns(boolean header) {
        this.header = header;
    }

    /** Understands the first line. */
    static Columns of(CsvLines first) {
        if (first.isPlainNumber(1) && first.isPlainNumber(2)) {
            var usual = new Columns(false);
            usual.length = first.cells() > 4 ? 4 : -1;
            return usual;
        }
        var columns = new Columns(true);
        columns.card = place(first, "card_id");
        columns.time = place(first, "review_time");
        columns.grade = place(first, "review_rating");
        columns.length = place(first, "review_duration");
        if (columns.card < 0 || columns.time < 0 || columns.grade < 0) {
            throw new BadInput("The first line must name card_id, review_time and review_rating");
        }
        return columns;
    }

    boolean isHeader() {
        return header;
    }

    int card() {
        return card;
    }

    long time() {
        return lastTime;
    }

    Rating rating() {
        return Rating.ofGrade(lastGrade);
    }

    int duration() {
        return lastDuration;
    }

    /** Takes in a row; what is wrong with it, or null. */
    @Nullable
    String problem(CsvLines row) {
        if (row.isEmpty(card)) {
            return "no card_id";
        }
        if (!row.isPlainNumber(time) || row.number(time) < 0 || row.number(time) > LATEST) {
            return "review_time is not milliseconds since 1970: " + row.text(time);
        }
        if (!row.isPlainNumber(grade) || row.number(grade) < 1 || row.number(grade) > 4) {
            return "review_rating is not 1 to 4: " + row.text(grade);
        }
        lastTime = row.number(time);
        lastGrade = (int) row.number(grade);
        lastDuration = 0;
        if (length < 0 || row.isEmpty(length)) {
            return null;
        }
        if (!row.isPlainNumber(length) || row.number(length) < 0) {
            return "review_duration is not milliseconds: " + row.text(length);
        }
        lastDuration = (int) Math.min(Integer.MAX_VALUE, row.number(length));
        return null;
    }

    private static int place(CsvLines header, String name) {
        for (int i = 0; i < header.cells(); i++) {
            if (header.text(i).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
