package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Authoring;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Draft;
import dev.kotonoha.correction.Corrections;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.manuscript.Manuscripts;
import dev.kotonoha.reading.Previews;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Texts of one's own: brought along, seen before they are kept, and revised. */
@Controller
@Hidden
class WritePage {

    private static final int REPORTS = 20;

    private final Authoring authoring;
    private final Manuscripts manuscripts;
    private final Previews previews;
    private final Corrections corrections;
    private final MessageSource messages;

    WritePage(Authoring authoring, Manuscripts manuscripts, Previews previews, Corrections corrections, MessageSource messages) {
        this.authoring = authoring;
        this.manuscripts = manuscripts;
        this.previews = previews;
        this.corrections = corrections;
        this.messages = messages;
    }

    @GetMapping("/write")
    String write(Learner learner, Model model) {
        return page(learner, model, WriteForm.EMPTY);
    }

    @GetMapping("/write/{id}")
    String edit(@PathVariable ContentId id, Learner learner, Model model) {
        return page(learner, model, WriteForm.of(authoring.own(learner.id(), id)));
    }

    /** The drafts in a file, to choose from. */
    @PostMapping("/write/file")
    String file(@RequestParam MultipartFile file, Learner learner, Model model, Locale locale) throws IOException {
        var bytes = file.getBytes();
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var drafts = tried(model, locale, () -> manuscripts.read(name, bytes)).orElse(List.<Draft>of());
        model.addAttribute("drafts", drafts.stream().map(WriteForm::of).toList());
        return page(learner, model, drafts.size() == 1 ? WriteForm.of(drafts.getFirst()) : WriteForm.EMPTY);
    }

    @PostMapping("/write/preview")
    String preview(@ModelAttribute WriteForm form, Learner learner, Model model, Locale locale) {
        tried(model, locale, () -> previews.of(learner, form.draft())).ifPresent(found -> model.addAttribute("preview", found));
        return page(learner, model, form);
    }

    @PostMapping("/write")
    String save(@ModelAttribute WriteForm form, Learner learner, Model model, Locale locale) {
        var id = form.id();
        return tried(model, locale, () -> id == null || id.isEmpty()
                ? authoring.write(learner, form.draft())
                : authoring.revise(learner, new ContentId(id), form.draft()))
                .map(written -> "redirect:/read/" + written.content().id()).orElseGet(() -> page(learner, model, form));
    }

    private String page(Learner learner, Model model, WriteForm form) {
        model.addAttribute("learner", learner).addAttribute("form", form).addAttribute("texts", authoring.texts(learner.id()))
                .addAttribute("audiences", Authoring.audiences(learner))
                .addAttribute("open", corrections.received(learner.id(), Optional.empty(), REPORTS).items().stream()
                        .filter(report -> report.corrected() == null).count());
        return "write";
    }

    private <T> Optional<T> tried(Model model, Locale locale, Supplier<T> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (Problem problem) {
            model.addAttribute("fault", problem.updateAndGetBody(messages, locale).getDetail());
            return Optional.empty();
        }
    }
}
