package dev.kotonoha.ui;

import dev.kotonoha.account.Erasure;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.classroom.ViewLog;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** What is kept about somebody and why, who looked at it, and how it is taken along or erased. */
@Controller
@Hidden
@RequestMapping("/privacy")
class PrivacyPage {

    private static final int VIEWS = 50;

    private final List<String> kept;
    private final ViewLog log;
    private final Erasure erasure;
    private final Telling telling;

    PrivacyPage(List<PersonalData> everything, ViewLog log, Erasure erasure, Telling telling) {
        this.kept = everything.stream().map(PersonalData::name).sorted().toList();
        this.log = log;
        this.erasure = erasure;
        this.telling = telling;
    }

    @GetMapping
    String purposes(Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("kept", kept);
        return "privacy";
    }

    @GetMapping("/views")
    String views(@RequestParam(required = false) @Nullable String cursor, Learner learner, Model model) {
        var page = log.of(learner.id(), Cursor.decode(cursor), VIEWS);
        model.addAttribute("learner", learner).addAttribute("views", page.items()).addAttribute("next", page.next());
        return "views";
    }

    /** The session ends with the account. */
    @PostMapping("/erase")
    String erase(@RequestParam String password, Learner learner, Model model) {
        try {
            erasure.begin(learner.id(), password);
            return "redirect:/";
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem));
            return purposes(learner, model);
        }
    }
}
