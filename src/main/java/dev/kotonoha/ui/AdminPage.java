package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.People;
import dev.kotonoha.account.Role;
import dev.kotonoha.administration.Administration;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Set;

/** The accounts, for administrators. */
@Controller
@Hidden
@RequestMapping("/admin")
class AdminPage {

    private static final int PAGE = 50;
    private static final List<Role> ROLES = List.of(Role.TEACHER, Role.ADMIN);

    private final People people;
    private final Administration administration;
    private final Telling telling;

    AdminPage(People people, Administration administration, Telling telling) {
        this.people = people;
        this.administration = administration;
        this.telling = telling;
    }

    @GetMapping
    String start() {
        return "redirect:/admin/accounts";
    }

    @GetMapping("/accounts")
    String accounts(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Learner admin,
            Model model) {
        admin.mustBe(Role.ADMIN);
        var found = people.search(q, after, PAGE + 1);
        model.addAttribute("learner", admin).addAttribute("people", found.stream().limit(PAGE).toList()).addAttribute("q", q)
                .addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).id() : null).addAttribute("roles", ROLES);
        return "admin-accounts";
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(@PathVariable LearnerId id, Learner admin, RedirectAttributes flash) {
        return after(id, flash, () -> administration.disable(admin, id));
    }

    @PostMapping("/accounts/{id}/enable")
    String enable(@PathVariable LearnerId id, Learner admin, RedirectAttributes flash) {
        return after(id, flash, () -> administration.enable(admin, id));
    }

    @PostMapping("/accounts/{id}/roles")
    String roles(@PathVariable LearnerId id, @RequestParam(defaultValue = "") Set<Role> roles, Learner admin,
            RedirectAttributes flash) {
        return after(id, flash, () -> administration.roles(admin, id, roles));
    }

    private String after(LearnerId id, RedirectAttributes flash, Runnable change) {
        return telling.after(flash, "/admin/accounts?q=" + id, change);
    }
}
