package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.classroom.Classroom;
import dev.kotonoha.classroom.Classrooms;
import dev.kotonoha.classroom.Memberships;
import dev.kotonoha.classroom.View;
import dev.kotonoha.dashboard.ClassProgress;
import dev.kotonoha.dashboard.Dashboard;
import dev.kotonoha.dashboard.LearnerPages;
import dev.kotonoha.kernel.Crockford;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.time.Clock;

/** A class for its teachers: who needs me, and on what. */
@Controller
@Hidden
class ClassPage {

    private static final int MINUTES_A_DAY = 20;

    private final Dashboard dashboard;
    private final LearnerPages learners;
    private final Classrooms classrooms;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Telling telling;
    private final Clock clock;

    ClassPage(Dashboard dashboard, LearnerPages learners, Classrooms classrooms, Memberships memberships, Accounts accounts,
            Telling telling, Clock clock) {
        this.dashboard = dashboard;
        this.learners = learners;
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.accounts = accounts;
        this.telling = telling;
        this.clock = clock;
    }

    @GetMapping("/t/{id}")
    String show(@PathVariable ClassId id, @RequestParam(defaultValue = "7") int days, Learner teacher, Model model) {
        figures(id, days, View.What.CLASS, teacher, model);
        return "class";
    }

    /** The same on paper, A4. */
    @GetMapping("/t/{id}/print")
    String print(@PathVariable ClassId id, @RequestParam(defaultValue = "7") int days, Learner teacher, Model model) {
        figures(id, days, View.What.EXPORT, teacher, model);
        return "class-print";
    }

    /** One learner; the learner sees the same at another address. */
    @GetMapping({"/t/{id}/l/{learnerId}", "/classes/{id}/l/{learnerId}"})
    String learner(@PathVariable ClassId id, @PathVariable LearnerId learnerId, Learner viewer, Model model) {
        model.addAttribute("learner", viewer).addAttribute("classId", id).addAttribute("own", viewer.id().equals(learnerId))
                .addAttribute("zone", viewer.calendar().zone())
                .addAttribute("page", learners.show(viewer, id, learnerId, MINUTES_A_DAY));
        return "class-learner";
    }

    @PostMapping("/t/{id}/join-code")
    String renewCode(@PathVariable ClassId id, Learner teacher, RedirectAttributes flash) {
        return telling.after(flash, "/t/" + id, () -> classrooms.renewCode(teacher.id(), id));
    }

    @PostMapping("/t/{id}/teachers")
    String share(@PathVariable ClassId id, @RequestParam String email, Learner teacher, RedirectAttributes flash) {
        return telling.after(flash, "/t/" + id, () -> classrooms.share(teacher.id(), id, email));
    }

    @PostMapping("/t/{id}/teachers/{other}/remove")
    String unshare(@PathVariable ClassId id, @PathVariable LearnerId other, Learner teacher, RedirectAttributes flash) {
        return telling.after(flash, "/t/" + id, () -> classrooms.unshare(teacher.id(), id, other));
    }

    @PostMapping("/t/{id}/l/{learnerId}/remove")
    String remove(@PathVariable ClassId id, @PathVariable LearnerId learnerId, Learner teacher, RedirectAttributes flash) {
        return telling.after(flash, "/t/" + id, () -> memberships.remove(teacher.id(), id, learnerId));
    }

    @PostMapping("/t/{id}/close")
    String close(@PathVariable ClassId id, Learner teacher, RedirectAttributes flash) {
        return telling.after(flash, "/classes", () -> classrooms.close(teacher.id(), id));
    }

    private void figures(ClassId id, int days, View.What what, Learner teacher, Model model) {
        var today = teacher.calendar().dayOf(clock.instant());
        var range = new Dashboard.Range(today.minusDays(Math.clamp(days, 1, 31) - 1L), today);
        var shown = dashboard.progress(teacher, id, range, what);
        model.addAttribute("learner", teacher).addAttribute("classroom", shown.classroom())
                .addAttribute("progress", shown.progress())
                .addAttribute("days", days).addAttribute("zone", teacher.calendar().zone())
                .addAttribute("mostDue", mostDue(shown.progress()))
                .addAttribute("invited", memberships.present(id).size() - shown.progress().learners().size())
                .addAttribute("teachers", accounts.learners(shown.classroom().teachers()));
        invitation(shown.classroom(), model);
    }

    private static void invitation(Classroom classroom, Model model) {
        var code = Crockford.grouped(classroom.joinCode());
        var link = ServletUriComponentsBuilder.fromCurrentContextPath().path("/join").queryParam("code", code).build();
        model.addAttribute("code", code).addAttribute("link", link.toUriString())
                .addAttribute("qr", QrPicture.of(link.toUriString()));
    }

    private static int mostDue(ClassProgress progress) {
        return Math.max(1, progress.workload().stream().mapToInt(ClassProgress.Workload::due).max().orElse(1));
    }
}
