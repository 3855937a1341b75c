package dev.kotonoha.ui;

import dev.kotonoha.retention.MemoryFigures;
import dev.kotonoha.retention.Recall;
import dev.kotonoha.retention.WordsDay;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws what answers tell of a memory. */
final class MemoryCharts {

    private static final int MOST_RADIUS = 9;

    private MemoryCharts() {
    }

    /** Reviews of some days, all for 0 days. */
    record Period(int days, Recall young, Recall mature) {
    }

    /** A week to come, or a month. */
    record Span(LocalDate from, int due, int fresh) {
    }

    static List<Period> periods(MemoryFigures figures) {
        var all = new ArrayList<Period>();
        figures.recentRetention().forEach(period -> all.add(new Period(period.days(), period.young(), period.mature())));
        all.add(new Period(0, figures.trueRetention().young(), figures.trueRetention().mature()));
        return List.copyOf(all);
    }

    /** What was recalled and what was foretold, side by side for young and mature cards. */
    static Chart retention(List<Period> periods) {
        var lowest = lowest(periods.stream().flatMap(period -> Stream.of(period.young(), period.mature())).toList());
        var drawing = Chart.Drawing.ofShares(lowest, lowest < 0.5 ? 0.25 : 0.1);
        for (var i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var middle = (i + 0.5) / periods.size();
            drawing.mark(middle, "chart.days." + period.days());
            pair(drawing, middle - 0.055, period.young(), "young");
            pair(drawing, middle + 0.055, period.mature(), "mature");
        }
        return drawing.chart();
    }

    private static void pair(Chart.Drawing drawing, double x, Recall recall, String kind) {
        if (recall.actual() != null && recall.predicted() != null) {
            drawing.dot(x, recall.predicted(), 6, "foretold").dot(x, recall.actual(), 4, kind);
        }
    }

    /** What was foretold, level, against what came, upright; on the line both are the same. */
    static Chart calibration(List<Recall> bins) {
        var lowest = lowest(bins);
        var most = bins.stream().mapToInt(Recall::reviews).max().orElse(1);
        var step = lowest < 0.5 ? 0.25 : 0.1;
        var drawing = Chart.Drawing.ofShares(lowest, step);
        for (var share = lowest; share < 1 + step / 2; share += step) {
            drawing.mark((share - lowest) / (1 - lowest), Chart.percent(share));
        }
        drawing.to(0, lowest).to(1, 1);
        for (var bin : bins) {
            var x = (Objects.requireNonNull(bin.predicted()) - lowest) / (1 - lowest);
            drawing.dot(x, Objects.requireNonNull(bin.actual()), 2.5 + MOST_RADIUS * Math.sqrt((double) bin.reviews() / most),
                    "mature");
        }
        return drawing.chart();
    }

    static Chart words(List<WordsDay> days) {
        var drawing = Chart.Drawing.ofNumbers(days.stream().mapToInt(WordsDay::known).max().orElse(0));
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var x = days.size() == 1 ? 1 : (double) i / (days.size() - 1);
            drawing.to(x, day.known());
            if (isMarked(day.day()) && day.day().getDayOfMonth() == 1 && x > 0.02 && x < 0.98) {
                drawing.mark(x, month(day.day()));
            }
        }
        return drawing.chart();
    }

    static Chart states(MemoryFigures figures) {
        var states = MemoryFigures.State.values();
        var drawing = Chart.Drawing.ofNumbers(figures.states().values().stream().max(Integer::compare).orElse(0));
        for (var i = 0; i < states.length; i++) {
            var middle = (i + 0.5) / states.length;
            drawing.mark(middle, "chart.state." + states[i]);
            drawing.bar(middle - 0.07, middle + 0.07, figures.states().getOrDefault(states[i], 0),
                    states[i] == MemoryFigures.State.SUSPENDED ? "still" : "young");
        }
        return drawing.chart();
    }

    static Chart forecast(List<Span> weeks) {
        var drawing = Chart.Drawing.ofNumbers(weeks.stream().mapToInt(Span::due).max().orElse(0));
        for (var i = 0; i < weeks.size(); i++) {
            var week = weeks.get(i);
            var x = (double) i / weeks.size();
            drawing.bar(x, x + 0.8 / weeks.size(), week.due(), "young");
            if (i > 0 && !week.from().getMonth().equals(weeks.get(i - 1).from().getMonth()) && isMarked(week.from())) {
                drawing.mark(x, month(week.from()));
            }
        }
        return drawing.chart();
    }

    /** Every other month: more do not fit on a telephone. */
    private static boolean isMarked(LocalDate day) {
        return day.getMonthValue() % 2 == 1;
    }

    private static String month(LocalDate day) {
        return day.getYear() % 100 + "/" + day.getMonthValue();
    }

    private static double lowest(List<Recall> recalls) {
        var least = recalls.stream().flatMapToDouble(recall -> shares(recall.predicted(), recall.actual())).min().orElse(0.5);
        return least < 0.5 ? 0 : Math.min(0.8, Math.floor(least * 10) / 10);
    }

    private static DoubleStream shares(@Nullable Double predicted, @Nullable Double actual) {
        return predicted == null || actual == null ? DoubleStream.empty() : DoubleStream.of(predicted, actual);
    }
}
