package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

@RestController
@RequestMapping("/api/v1/stats")
@Tag(name = "Statistics")
class StatisticsController {

    private static final int MOST_DAYS = 3660;

    private final Statistics statistics;

    StatisticsController(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/days")
    @Operation(summary = "What was done on each day", description = "Both days included, days without study too; at most ten years. "
            + "Days are the learner's own. correctRate is the share of answers that were not AGAIN, null when there was none.")
    List<Statistics.Day> days(@RequestParam LocalDate from, @RequestParam LocalDate to, Learner learner) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.unacceptable("to", "days", MOST_DAYS);
        }
        return statistics.days(learner, from, to);
    }

    @GetMapping("/forecast")
    @Operation(summary = "What the coming days bring", description = "From today on; today also has what is overdue.")
    List<Statistics.Coming> forecast(@RequestParam(defaultValue = "30") @Min(1) @Max(3660) int days, Learner learner) {
        return statistics.forecast(learner, days);
    }
}
