package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.placement.Placements;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Set;

/** Which words one knows, and the level that follows. */
@Controller
@Hidden
class PlacementPage {

    private final Placements placements;

    PlacementPage(Placements placements) {
        this.placements = placements;
    }

    @GetMapping("/placement")
    String entrance(Learner learner, Model model) {
        model.addAttribute("learner", learner);
        return "placement";
    }

    @PostMapping("/placement")
    String begin(Learner learner) {
        return "redirect:/placement/" + placements.begin(learner).id();
    }

    @PostMapping("/placement/{id}")
    String answer(@PathVariable String id, @RequestParam(defaultValue = "") Set<String> known, Learner learner) {
        placements.answer(learner, id, known);
        return "redirect:/placement/" + id;
    }

    @GetMapping("/placement/{id}")
    String result(@PathVariable String id, Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("placement", placements.placement(learner, id));
        return "placement";
    }
}
