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

    private static final int DAYS = 14;

    private final Statistics statistics;
    private final Clock clock;

    ProgressPage(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/progress")
    String progress(Learner learner, Model model) {
        var today = learner.calendar().dayOf(clock.instant());
        var days = statistics.days(learner, today.minusDays(DAYS - 1), today);
        var coming = statistics.forecast(learner, DAYS);
        model.addAttribute("learner", learner).addAttribute("days", days.reversed()).addAttribute("coming", coming)
                .addAttribute("streak", statistics.streak(learner))
                .addAttribute("mostReviews", Math.max(1, days.stream().mapToInt(Statistics.Day::reviews).max().orElse(1)))
                .addAttribute("mostDue", Math.max(1, coming.stream().mapToInt(day -> day.due() + day.fresh()).max().orElse(1)));
        return "progress";
    }
}
