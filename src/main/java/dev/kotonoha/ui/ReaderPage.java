package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.reading.Library;
import dev.kotonoha.reading.ProgressReport;
import dev.kotonoha.reading.Reader;
import dev.kotonoha.reading.Status;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A content to be read or heard. */
@Controller
@Hidden
class ReaderPage {

    private final Catalog catalog;
    private final Reader reader;
    private final Library library;
    private final Clock clock;

    ReaderPage(Catalog catalog, Reader reader, Library library, Clock clock) {
        this.catalog = catalog;
        this.reader = reader;
        this.library = library;
        this.clock = clock;
    }

    /** A sentence cut into what can be tapped. */
    record Line(Sentence sentence, List<Segment> segments) {
    }

    @GetMapping("/read/{id}")
    String read(@PathVariable ContentId id, Learner learner, Model model) {
        var content = catalog.content(id, learner.id()).orElseThrow(Problem::notFound);
        var paragraphs = content.paragraphs().stream()
                .map(paragraph -> paragraph.sentences().stream().map(line -> new Line(line, Segment.words(line))).toList())
                .toList();
        model.addAttribute("learner", learner).addAttribute("content", content).addAttribute("paragraphs", paragraphs)
                .addAttribute("progress", reader.progress(learner, content))
                .addAttribute("level", catalog.levels().stream().filter(level -> level.id().equals(content.level())).findFirst());
        return "read";
    }

    /** Finishes the content and leads to the next unread one. */
    @PostMapping("/read/{id}/finish")
    String finish(@PathVariable ContentId id, @RequestParam boolean finished, Learner learner) {
        var content = catalog.content(id, learner.id()).orElseThrow(Problem::notFound);
        var sentences = content.everySentence().toList();
        var sentence = finished ? sentences.getLast() : sentences.getFirst();
        reader.report(learner, id,
                new ProgressReport(UUID.randomUUID().toString(), clock.instant(), sentence.id(), null, null, finished));
        return finished ? "redirect:/read/" + id + "/finished" : "redirect:/read/" + id;
    }

    @GetMapping("/read/{id}/finished")
    String finished(@PathVariable ContentId id, Learner learner, Model model) {
        var content = catalog.content(id, learner.id()).orElseThrow(Problem::notFound);
        var next = library.recommended(learner,
                new Library.Wanted(Status.UNREAD, content.level(), null, null, Optional.empty(), 3));
        model.addAttribute("learner", learner).addAttribute("content", content).addAttribute("next", next.items());
        return "finished";
    }
}
