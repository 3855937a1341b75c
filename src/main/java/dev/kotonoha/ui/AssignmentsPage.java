package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.AssignmentDraft;
import dev.kotonoha.assignment.AssignmentId;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.assignment.LateJoiners;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.ContentQuery;
import dev.kotonoha.classroom.Classrooms;
import dev.kotonoha.classroom.Memberships;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a class was given, and giving more. */
@Controller
@Hidden
class AssignmentsPage {

    private static final int CONTENTS = 100;
    private static final int A_WEEK = 7;

    private final Classrooms classrooms;
    private final Memberships memberships;
    private final Assignments assignments;
    private final Catalog catalog;
    private final Telling telling;
    private final Clock clock;

    AssignmentsPage(Classrooms classrooms, Memberships memberships, Assignments assignments, Catalog catalog, Telling telling,
            Clock clock) {
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.assignments = assignments;
        this.catalog = catalog;
        this.telling = telling;
        this.clock = clock;
    }

    /** The form as it was filled in; words are separated by commas or lines. */
    record Given(String title, @Nullable List<String> contents, String words, LocalDate dueOn, @Nullable LocalDate examOn,
            @Nullable Integer cardsPerDay, LateJoiners lateJoiners) {

        AssignmentDraft draft() {
            var ids = contents == null ? List.<ContentId>of() : contents.stream().map(ContentId::new).toList();
            var lemmas = Arrays.stream(words.split("[,、\\n]")).map(String::strip).filter(word -> !word.isEmpty()).toList();
            return new AssignmentDraft(title, ids, lemmas, dueOn, examOn, cardsPerDay, null, lateJoiners);
        }
    }

    @GetMapping("/t/{id}/assignments")
    String list(@PathVariable ClassId id, @RequestParam(defaultValue = "") String q, Learner teacher, Model model) {
        var wanted = new ContentQuery(teacher.id(), null, Set.of(), null, null, q, Optional.empty(), CONTENTS);
        var today = teacher.calendar().dayOf(clock.instant());
        model.addAttribute("learner", teacher).addAttribute("classroom", classrooms.taught(teacher.id(), id))
                .addAttribute("given", assignments.ofClass(id)).addAttribute("members", memberships.members(id))
                .addAttribute("contents", catalog.list(wanted).items()).addAttribute("q", q).addAttribute("today", today)
                .addAttribute("nextWeek", today.plusDays(A_WEEK));
        return "assignments";
    }

    @PostMapping("/t/{id}/assignments")
    String give(@PathVariable ClassId id, @ModelAttribute Given given, Learner teacher, RedirectAttributes flash) {
        classrooms.taught(teacher.id(), id);
        return telling.after(flash, page(id), () -> assignments.give(id, teacher, given.draft(),
                memberships.members(id).stream().map(Learner::id).toList()));
    }

    @PostMapping("/t/{id}/assignments/{assignment}/remove")
    String remove(@PathVariable ClassId id, @PathVariable AssignmentId assignment, Learner teacher, RedirectAttributes flash) {
        classrooms.taught(teacher.id(), id);
        return telling.after(flash, page(id), () -> assignments.remove(id, assignment));
    }

    @PostMapping("/t/{id}/assignments/{assignment}/extend")
    String extend(@PathVariable ClassId id, @PathVariable AssignmentId assignment, @RequestParam LearnerId learnerId,
            @RequestParam LocalDate dueOn, Learner teacher, RedirectAttributes flash) {
        classrooms.taught(teacher.id(), id);
        return telling.after(flash, page(id), () -> assignments.extend(id, assignment, learnerId, dueOn));
    }

    private static String page(ClassId id) {
        return "/t/" + id + "/assignments";
    }
}
