package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.retention.Retention;
import dev.kotonoha.retention.WordsDay;
import dev.kotonoha.review.Statistics;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What the answers of somebody tell of their memory, in pictures and tables. */
@Controller
@Hidden
class MemoryProgressPage {

    private static final int YEAR = 365;

    private final Retention retention;
    private final Statistics statistics;
    private final Clock clock;

    MemoryProgressPage(Retention retention, Statistics statistics, Clock clock) {
        this.retention = retention;
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/progress/memory")
    String memory(Learner learner, Model page) {
        var today = learner.calendar().dayOf(clock.instant());
        var figures = retention.figures(learner);
        var words = retention.words(learner, today.minusDays(YEAR), today);
        var coming = statistics.forecast(learner, YEAR);
        var periods = MemoryCharts.periods(figures);
        page.addAttribute("learner", learner).addAttribute("figures", figures).addAttribute("periods", periods)
                .addAttribute("retention", MemoryCharts.retention(periods))
                .addAttribute("calibration", MemoryCharts.calibration(figures.calibration()))
                .addAttribute("words", MemoryCharts.words(words)).addAttribute("wordMonths", monthly(words))
                .addAttribute("states", MemoryCharts.states(figures))
                .addAttribute("forecast",
                        MemoryCharts
                                .forecast(together(coming, day -> day.minusDays((day.toEpochDay() - today.toEpochDay()) % 7))))
                .addAttribute("comingMonths", together(coming, day -> day.withDayOfMonth(1)));
        return "memory-progress";
    }

    /** The last day of each month, newest first. */
    private static List<WordsDay> monthly(List<WordsDay> days) {
        var last = new TreeMap<LocalDate, WordsDay>();
        days.forEach(day -> last.put(day.day().withDayOfMonth(1), day));
        return List.copyOf(last.descendingMap().values());
    }

    private static List<MemoryCharts.Span> together(List<Statistics.Coming> days, UnaryOperator<LocalDate> begin) {
        var spans = new TreeMap<LocalDate, MemoryCharts.Span>();
        days.forEach(
                day -> spans.merge(begin.apply(day.day()), new MemoryCharts.Span(begin.apply(day.day()), day.due(), day.fresh()),
                        (one, more) -> new MemoryCharts.Span(one.from(), one.due() + more.due(), one.fresh() + more.fresh())));
        return List.copyOf(spans.values());
    }
}
