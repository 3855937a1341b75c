package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.review.Statistics;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;

/** How the days were and will be. */
@Controller
@Hidden
class ProgressPage {

    private static final int LATELY = 14;
    private static final int A_YEAR = 365;
    private static final int COMING = 30;

    private final Statistics statistics;
    private final Clock clock;

    ProgressPage(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    /** What a year comes to. */
    record Sum(int days, int reviews, int words, long minutes) {
    }

    @GetMapping("/progress")
    String progress(Learner learner, Model model) {
        var today = learner.calendar().dayOf(clock.instant());
        var year = statistics.days(learner, today.minusDays(A_YEAR - 1), today);
        var coming = statistics.forecast(learner, COMING);
        model.addAttribute("learner", learner).addAttribute("year", HeatMap.of(year))
                .addAttribute("sum", new Sum((int) year.stream().filter(day -> day.reviews() + day.sentencesRead() > 0).count(),
                        year.stream().mapToInt(Statistics.Day::reviews).sum(),
                        year.stream().mapToInt(Statistics.Day::wordsRead).sum(),
                        year.stream().mapToLong(Statistics.Day::secondsStudied).sum() / 60))
                .addAttribute("days", year.subList(year.size() - LATELY, year.size()).reversed())
                .addAttribute("coming", coming).addAttribute("streak", statistics.streak(learner))
                .addAttribute("mostReviews",
                        Math.max(1, year.subList(year.size() - LATELY, year.size()).stream().mapToInt(Statistics.Day::reviews)
                                .max().orElse(1)))
                .addAttribute("mostDue", Math.max(1, coming.stream().mapToInt(day -> day.due() + day.fresh()).max().orElse(1)));
        return "progress";
    }
}
