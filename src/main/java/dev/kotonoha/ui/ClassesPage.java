package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Role;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.classroom.Classroom;
import dev.kotonoha.classroom.Classrooms;
import dev.kotonoha.classroom.Membership;
import dev.kotonoha.classroom.Memberships;
import dev.kotonoha.classroom.Shared;
import dev.kotonoha.classroom.ViewLog;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Optional;

/** The classes that somebody teaches or is in, and the way into one. */
@Controller
@Hidden
class ClassesPage {

    private static final int VIEWS = 20;

    private final Classrooms classrooms;
    private final Memberships memberships;
    private final Assignments assignments;
    private final Accounts accounts;
    private final ViewLog log;
    private final Telling telling;

    ClassesPage(Classrooms classrooms, Memberships memberships, Assignments assignments, Accounts accounts, ViewLog log,
            Telling telling) {
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.assignments = assignments;
        this.accounts = accounts;
        this.log = log;
        this.telling = telling;
    }

    @GetMapping("/classes")
    String classes(Learner learner, Model model) {
        if (accounts.waitsForPassword(learner.id())) {
            return "redirect:/first-password";
        }
        model.addAttribute("learner", learner).addAttribute("teaches", learner.roles().contains(Role.TEACHER))
                .addAttribute("taught", classrooms.taughtBy(learner.id()))
                .addAttribute("joined", memberships.classesOf(learner.id(), Membership.State.MEMBER))
                .addAttribute("invited", memberships.classesOf(learner.id(), Membership.State.INVITED))
                .addAttribute("given", assignments.of(learner.id()))
                .addAttribute("views", log.of(learner.id(), Optional.empty(), VIEWS).items());
        return "classes";
    }

    @PostMapping("/classes")
    String open(@RequestParam String name, Learner teacher, RedirectAttributes flash) {
        return telling.after(flash, "/classes", () -> classrooms.open(teacher, name, null, null));
    }

    /** Shows field by field what joining means. */
    @GetMapping("/join")
    String preview(@RequestParam String code, Learner learner, Model model, RedirectAttributes flash) {
        if (accounts.waitsForPassword(learner.id())) {
            return "redirect:/first-password";
        }
        try {
            return consent(memberships.preview(learner, code), "/join", code, learner, model);
        } catch (dev.kotonoha.kernel.Problem problem) {
            flash.addFlashAttribute("fault", telling.text(problem));
            return "redirect:/classes";
        }
    }

    @PostMapping("/join")
    String join(@RequestParam String code, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/classes", () -> memberships.join(learner, code));
    }

    @GetMapping("/classes/{id}/invitation")
    String invitation(@PathVariable ClassId id, Learner learner, Model model) {
        return consent(memberships.visible(learner.id(), id), "/classes/" + id + "/invitation", "", learner, model);
    }

    @PostMapping("/classes/{id}/invitation")
    String accept(@PathVariable ClassId id, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/classes", () -> memberships.accept(learner, id));
    }

    @PostMapping("/classes/{id}/leave")
    String leave(@PathVariable ClassId id, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/classes", () -> memberships.leave(learner.id(), id));
    }

    private String consent(Classroom found, String action, String code, Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("classroom", found).addAttribute("action", action)
                .addAttribute("code", code).addAttribute("teachers", accounts.learners(found.teachers()))
                .addAttribute("shared", List.of(Shared.values())).addAttribute("never", List.of(Shared.Never.values()));
        return "consent";
    }
}
