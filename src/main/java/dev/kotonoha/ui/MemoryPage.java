package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.training.LearnersModel;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the memory model has learnt about somebody, and what that changed. */
@Controller
@Hidden
class MemoryPage {

    private final LearnersModel model;

    MemoryPage(LearnersModel model) {
        this.model = model;
    }

    @GetMapping("/memory")
    String memory(Learner learner, Model page) {
        page.addAttribute("learner", learner).addAttribute("fit", model.fit(learner).orElse(null))
                .addAttribute("moved", model.moved(learner).orElse(null)).addAttribute("usual", model.intervals(learner, true))
                .addAttribute("own", model.intervals(learner, false));
        return "memory";
    }

    @PostMapping("/memory/training")
    String train(Learner learner, RedirectAttributes flash) {
        model.train(learner);
        flash.addFlashAttribute("started", true);
        return "redirect:/memory";
    }
}
