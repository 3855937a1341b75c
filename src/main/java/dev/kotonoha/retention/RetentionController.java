package dev.kotonoha.retention;

import dev.kotonoha.account.Learner;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
class RetentionController {

    private static final int MOST_DAYS = 3660;

    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/memory")
    @Operation(summary = "What the answers tell of the memory", description = "As of asOf: of a learner with many answers that may be some "
            + "minutes ago. Recall is looked at in the first answer of a day to a prompt answered on an earlier day. Young: less than "
            + "21 days after the answer before; mature: the others. calibration goes by twentieths of the predicted recall.")
    MemoryFigures memory(Learner learner) {
        return retention.figures(learner);
    }

    @GetMapping("/words")
    @Operation(summary = "How the words grew", description = "Both days included, at most ten years. known: word cards whose memory lasts "
            + "21 days or longer; answered: those answered at least once.")
    List<WordsDay> words(@RequestParam LocalDate from, @RequestParam LocalDate to, Learner learner) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.unacceptable("to", "days", MOST_DAYS);
        }
        return retention.words(learner, from, to);
    }
}
