package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.passkey.Passkeys;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one looks after one's passkeys; a new one is made by a script with the browser's help. */
@Controller
@Hidden
@RequestMapping("/settings/passkeys")
class PasskeysPage {

    private static final String PATH = "/settings/passkeys";

    private final Passkeys passkeys;
    private final Telling telling;

    PasskeysPage(Passkeys passkeys, Telling telling) {
        this.passkeys = passkeys;
        this.telling = telling;
    }

    @GetMapping
    String list(Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("passkeys", passkeys.of(learner.id()));
        return "passkeys";
    }

    @PostMapping("/{id}/name")
    String rename(@PathVariable String id, @RequestParam String label, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, PATH, () -> passkeys.rename(learner.id(), id, label));
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String id, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, PATH, () -> passkeys.remove(learner.id(), id));
    }
}
