package dev.kotonoha.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a picture of figures is made of, in its own units: 360 wide, 220 high.
 *
 * @param up marks of the upright axis
 * @param across marks of the level axis; a text is a figure or the key of a message
 * @param bars of a kind each, which names their colour
 * @param dots of a kind each, likewise
 * @param line points that are joined, in the notation of SVG; empty for no line
 */
record Chart(List<Tick> up, List<Tick> across, List<Bar> bars, List<Dot> dots, String line) {

    private static final double LEFT = 44;
    private static final double RIGHT = 342;
    private static final double TOP = 12;
    private static final double BOTTOM = 190;

    /** A mark at a place along an axis. */
    record Tick(double at, String text) {
    }

    record Bar(double x, double y, double width, double height, String kind) {
    }

    record Dot(double x, double y, double radius, String kind) {
    }

    /** Puts figures in their places: level from 0 to 1, upright from the lowest to the highest. */
    static final class Drawing {

        private final double lowest;
        private final double highest;
        private final List<Tick> up = new ArrayList<>();
        private final List<Tick> across = new ArrayList<>();
        private final List<Bar> bars = new ArrayList<>();
        private final List<Dot> dots = new ArrayList<>();
        private final List<String> line = new ArrayList<>();

        Drawing(double lowest, double highest) {
            this.lowest = lowest;
            this.highest = highest;
        }

        /** With marks at shares, in percent. */
        static Drawing ofShares(double lowest, double step) {
            var drawing = new Drawing(lowest, 1);
            for (var share = lowest; share < 1 + step / 2; share += step) {
                drawing.up.add(new Tick(drawing.y(share), percent(share)));
            }
            return drawing;
        }

        /** With marks at round numbers up to at least the most there is. */
        static Drawing ofNumbers(int most) {
            var step = 1;
            for (var i = 0; step * 4 < most; i++) {
                step = i % 3 == 1 ? step / 2 * 5 : step * 2;
            }
            var drawing = new Drawing(0, Math.max(step * Math.ceilDiv(most, step), 1));
            for (var number = 0; number <= drawing.highest; number += step) {
                drawing.up.add(new Tick(drawing.y(number), String.format(Locale.ROOT, "%,d", number)));
            }
            return drawing;
        }

        Drawing mark(double x, String text) {
            across.add(new Tick(x(x), text));
            return this;
        }

        Drawing bar(double from, double to, double value, String kind) {
            bars.add(new Bar(x(from), y(value), x(to) - x(from), BOTTOM - y(value), kind));
            return this;
        }

        Drawing dot(double x, double value, double radius, String kind) {
            dots.add(new Dot(x(x), y(value), radius, kind));
            return this;
        }

        Drawing to(double x, double value) {
            line.add(String.format(Locale.ROOT, "%.1f,%.1f", x(x), y(value)));
            return this;
        }

        Chart chart() {
            return new Chart(List.copyOf(up), List.copyOf(across), List.copyOf(bars), List.copyOf(dots),
                    line.stream().collect(Collectors.joining(" ")));
        }

        private double x(double share) {
            return LEFT + share * (RIGHT - LEFT);
        }

        private double y(double value) {
            return BOTTOM - (Math.clamp(value, lowest, highest) - lowest) / (highest - lowest) * (BOTTOM - TOP);
        }
    }

    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
