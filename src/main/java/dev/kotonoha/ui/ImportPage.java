package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.exchange.ImportId;
import dev.kotonoha.exchange.Imports;
import dev.kotonoha.exchange.Uploads;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Cards from files: chosen, looked at, taken in, and told of. */
@Controller
@Hidden
class ImportPage {

    private final Imports imports;
    private final Telling telling;

    ImportPage(Imports imports, Telling telling) {
        this.imports = imports;
        this.telling = telling;
    }

    @GetMapping("/import")
    String choose(Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("latest", imports.latest(learner.id()));
        return "import-choose";
    }

    @PostMapping("/import")
    String look(@RequestParam MultipartFile file, Learner learner, Model model) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            return "redirect:/import/" + Uploads.with(file, path -> imports.look(learner, name, path)).id();
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem));
            return choose(learner, model);
        }
    }

    @GetMapping("/import/{id}")
    String show(@PathVariable ImportId id, Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("import", imports.find(learner.id(), id));
        return "import";
    }

    /**
     * @param type the note types, each with the fields at the same place of {@code front} and {@code back}
     * @param take those that are wanted
     */
    @PostMapping("/import/{id}/start")
    String start(@PathVariable ImportId id, @RequestParam(defaultValue = "") List<Long> type,
            @RequestParam(defaultValue = "") List<Integer> front, @RequestParam(defaultValue = "") List<Integer> back,
            @RequestParam(defaultValue = "") Set<Long> take, Learner learner, RedirectAttributes flash) {
        var mappings = IntStream.range(0, Math.min(type.size(), Math.min(front.size(), back.size())))
                .mapToObj(i -> type.get(i) + (take.contains(type.get(i)) ? ":" + front.get(i) + ":" + back.get(i) : ":-"))
                .toList();
        return telling.after(flash, "/import/" + id, () -> imports.start(learner.id(), id, mappings));
    }

    @PostMapping("/import/{id}/cancel")
    String cancel(@PathVariable ImportId id, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/import/" + id, () -> imports.cancel(learner.id(), id));
    }
}
