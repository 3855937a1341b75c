package dev.kotonoha.ui;

import dev.kotonoha.account.Credentials;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Recovery;
import dev.kotonoha.account.SignIns;
import dev.kotonoha.account.SignedIn;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How and where one signs in. */
@Controller
@Hidden
class SignInSettingsPage {

    static final String PATH = "/settings/sign-in";

    private final Credentials credentials;
    private final SignIns signIns;
    private final Recovery recovery;
    private final Telling telling;

    SignInSettingsPage(Credentials credentials, SignIns signIns, Recovery recovery, Telling telling) {
        this.credentials = credentials;
        this.signIns = signIns;
        this.recovery = recovery;
        this.telling = telling;
    }

    @GetMapping(PATH)
    String show(Learner learner, SignedIn here, Model model) {
        model.addAttribute("learner", learner).addAttribute("places", signIns.places(here))
                .addAttribute("byMail", recovery.isByMail());
        return "sign-in-settings";
    }

    @PostMapping(PATH + "/password")
    String password(@RequestParam String password, @RequestParam String newPassword, SignedIn here, RedirectAttributes flash) {
        return telling.after(flash, PATH, () -> credentials.changePassword(here, password, newPassword));
    }

    @PostMapping(PATH + "/email")
    String email(@RequestParam String password, @RequestParam @Email @Size(max = 254) String email, SignedIn here,
            RedirectAttributes flash) {
        return telling.after(flash, PATH, () -> credentials.changeEmail(here, password, email));
    }

    @PostMapping(PATH + "/end/{id}")
    String end(@PathVariable String id, SignedIn here, RedirectAttributes flash) {
        return telling.after(flash, PATH, () -> signIns.end(here, id));
    }

    @PostMapping(PATH + "/end-others")
    String endOthers(SignedIn here, RedirectAttributes flash) {
        return telling.after(flash, PATH, () -> signIns.endOthers(here));
    }
}
