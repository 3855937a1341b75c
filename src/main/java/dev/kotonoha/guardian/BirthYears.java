package dev.kotonoha.guardian;

import java.util.ArrayList;
import java.util.List;

/**
 * A band of years in one of which somebody was born: all that is asked for.
 *
 * @param from the first year, included; 0 where the band has no beginning
 * @param to the last year, included
 */
public record BirthYears(int from, int to) {

    private static final int WIDTH = 3;
    private static final int YOUNGEST = 5;

    /** Bands of three years, youngest first; all who are old enough for sure are in the last one, which has no beginning. */
    static List<BirthYears> bands(int year, int age) {
        var bands = new ArrayList<BirthYears>();
        var to = year - YOUNGEST;
        for (; mayBeUnder(age, to, year); to -= WIDTH) {
            bands.add(new BirthYears(to - WIDTH + 1, to));
        }
        bands.add(new BirthYears(0, to));
        return bands;
    }

    /** Whether somebody born as late as in a year may be younger than an age at some time of another year. */
    static boolean mayBeUnder(int age, int bornIn, int year) {
        return year - bornIn <= age;
    }
}
