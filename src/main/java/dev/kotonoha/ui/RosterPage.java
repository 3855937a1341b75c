package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.classroom.Classrooms;
import dev.kotonoha.classroom.Roster;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;

/** Takes a roster in, and prints the first passwords. */
@Controller
@Hidden
class RosterPage {

    private final Classrooms classrooms;
    private final Roster roster;
    private final Telling telling;

    RosterPage(Classrooms classrooms, Roster roster, Telling telling) {
        this.classrooms = classrooms;
        this.roster = roster;
        this.telling = telling;
    }

    @GetMapping("/t/{id}/roster")
    String ask(@PathVariable ClassId id, Learner teacher, Model model) {
        model.addAttribute("learner", teacher).addAttribute("classroom", classrooms.taught(teacher.id(), id));
        return "roster";
    }

    @PostMapping("/t/{id}/roster")
    String take(@PathVariable ClassId id, @RequestParam MultipartFile file, @RequestParam boolean dryRun, Learner teacher,
            Model model) throws IOException {
        try {
            model.addAttribute("result", roster.take(teacher, id, file.getBytes(), dryRun));
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem));
        }
        return ask(id, teacher, model);
    }
}
