package dev.kotonoha.ui;

import dev.kotonoha.account.Recovery;
import dev.kotonoha.account.Registration;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where links in letters lead. Opening one does nothing yet: mail programs look into links, too. */
@Controller
@Hidden
class RecoveryPage {

    private final Recovery recovery;
    private final Registration registration;
    private final Telling telling;

    RecoveryPage(Recovery recovery, Registration registration, Telling telling) {
        this.recovery = recovery;
        this.registration = registration;
        this.telling = telling;
    }

    @GetMapping("/forgot-password")
    String forgot(Model model) {
        model.addAttribute("byMail", recovery.isByMail());
        return "forgot-password";
    }

    @PostMapping("/forgot-password")
    String forgot(@RequestParam String email, HttpServletRequest request, Model model) {
        return told(model, "forgot-password", () -> {
            recovery.forgot(email, request.getRemoteAddr());
            model.addAttribute("sent", true);
        }, "forgot-password");
    }

    @GetMapping("/reset-password")
    String reset(@RequestParam String token, Model model) {
        model.addAttribute("token", token);
        return "reset-password";
    }

    @PostMapping("/reset-password")
    String reset(@RequestParam String token, @RequestParam String password, Model model) {
        model.addAttribute("token", token);
        return told(model, "reset-password", () -> recovery.reset(token, password), "redirect:/sign-in?changed");
    }

    @GetMapping("/confirm")
    String confirm(@RequestParam String token, Model model) {
        model.addAttribute("token", token);
        return "confirm";
    }

    @PostMapping("/confirm")
    String confirm(@RequestParam String token, @RequestParam String password, HttpServletRequest request, Model model)
            throws ServletException {
        model.addAttribute("token", token);
        try {
            var email = registration.confirm(token, password, request.getRemoteAddr());
            request.login(email, password);
            return "redirect:/today";
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem));
            return "confirm";
        }
    }

    @GetMapping("/confirm-email")
    String confirmEmail(@RequestParam String token, Model model) {
        model.addAttribute("token", token);
        return "confirm-email";
    }

    @PostMapping("/confirm-email")
    String useEmail(@RequestParam String token, Model model) {
        model.addAttribute("token", token);
        return told(model, "confirm-email", () -> recovery.confirmEmail(token), "redirect:/sign-in?changed");
    }

    /** The page again with what is wrong, or on to the next. */
    private String told(Model model, String page, Runnable change, String next) {
        model.addAttribute("byMail", recovery.isByMail());
        try {
            change.run();
            return next;
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem));
            return page;
        }
    }
}
