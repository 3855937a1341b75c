package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.reading.Library;
import dev.kotonoha.reading.Status;
import dev.kotonoha.review.Queue;
import dev.kotonoha.review.Statistics;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.Optional;

/** What there is to do today. */
@Controller
@Hidden
class TodayPage {

    private final Accounts accounts;
    private final Queue queue;
    private final Library library;
    private final Statistics statistics;

    TodayPage(Accounts accounts, Queue queue, Library library, Statistics statistics) {
        this.accounts = accounts;
        this.queue = queue;
        this.library = library;
        this.statistics = statistics;
    }

    @GetMapping("/today")
    String today(Learner learner, Model model) {
        if (accounts.waitsForPassword(learner.id())) {
            return "redirect:/first-password";
        }
        var today = queue.today(learner, 1);
        var done = statistics.days(learner, today.day(), today.day()).getFirst();
        model.addAttribute("learner", learner).addAttribute("counts", today.counts()).addAttribute("done", done)
                .addAttribute("streak", statistics.streak(learner)).addAttribute("begun", library.begun(learner, 3))
                .addAttribute("tomorrow", statistics.forecast(learner, 2).getLast())
                .addAttribute("unread", library.recommended(learner,
                        new Library.Wanted(Status.UNREAD, learner.level(), null, null, Optional.empty(), 6)).items());
        return "today";
    }
}
