package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.correction.Corrections;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Optional;

/** What readers found wrong in translations: the author corrects it, the reader sees what became of it. */
@Controller
@Hidden
class ReportsPage {

    private static final int MOST = 50;

    private final Corrections corrections;
    private final Telling telling;

    ReportsPage(Corrections corrections, Telling telling) {
        this.corrections = corrections;
        this.telling = telling;
    }

    @GetMapping("/reports")
    String reports(Learner learner, Model model) {
        model.addAttribute("learner", learner)
                .addAttribute("received", corrections.received(learner.id(), Optional.empty(), MOST).items().stream()
                        .filter(report -> report.corrected() == null).toList())
                .addAttribute("sent", corrections.sent(learner.id(), Optional.empty(), MOST).items());
        return "reports";
    }

    @PostMapping("/reports/{id}")
    String correct(@PathVariable String id, @RequestParam String ja, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/reports", () -> corrections.correct(learner.id(), id, ja));
    }
}
