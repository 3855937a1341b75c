package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.memory.Stage;
import dev.kotonoha.reading.Gleanings;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A content to be read or heard. */
@Controller
@Hidden
class ReaderPage {

    private static final int LONGEST_READ = 3600;

    private final Catalog catalog;
    private final Reader reader;
    private final Library library;
    private final Gleanings gleanings;
    private final Deck deck;
    private final Schedules schedules;
    private final CardMapper mapper;
    private final Clock clock;

    ReaderPage(Catalog catalog, Reader reader, Library library, Gleanings gleanings, Deck deck, Schedules schedules,
            CardMapper mapper, Clock clock) {
        this.catalog = catalog;
        this.reader = reader;
        this.library = library;
        this.gleanings = gleanings;
        this.deck = deck;
        this.schedules = schedules;
        this.mapper = mapper;
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
                .addAttribute("levels", catalog.levels())
                .addAttribute("level", catalog.levels().stream().filter(level -> level.id().equals(content.level())).findFirst());
        return "read";
    }

    /** Finishes the content and leads to the next unread one. */
    @PostMapping("/read/{id}/finish")
    String finish(@PathVariable ContentId id, @RequestParam boolean finished, @RequestParam(defaultValue = "0") int secondsRead,
            Learner learner) {
        var content = catalog.content(id, learner.id()).orElseThrow(Problem::notFound);
        var sentences = content.everySentence().toList();
        var sentence = finished ? sentences.getLast() : sentences.getFirst();
        reader.report(learner, id,
                new ProgressReport(UUID.randomUUID().toString(), clock.instant(), sentence.id(), null,
                        Math.clamp(secondsRead, 0, LONGEST_READ),
                        finished));
        return finished ? "redirect:/read/" + id + "/finished" : "redirect:/read/" + id;
    }

    @GetMapping("/read/{id}/finished")
    String finished(@PathVariable ContentId id, Learner learner, Model model) {
        var content = catalog.content(id, learner.id()).orElseThrow(Problem::notFound);
        var now = new CardMapper.Now(schedules.of(learner), clock.instant());
        var gleaned = gleanings.of(learner.id(), id);
        var cards = deck.cards(learner.id(), gleaned).stream()
                .sorted(Comparator.comparingInt(card -> gleaned.indexOf(card.id()))).map(card -> mapper.view(card, now)).toList();
        model.addAttribute("learner", learner).addAttribute("content", content)
                .addAttribute("progress", reader.progress(learner, content)).addAttribute("cards", cards)
                .addAttribute("fresh", cards.stream().filter(card -> card.memory().state() == Stage.NEW).count())
                .addAttribute("next", next(learner, content.level()));
        return "finished";
    }

    private List<Library.Item> next(Learner learner, String level) {
        var same = library.list(learner, new Library.Wanted(Status.UNREAD, level, null, null, Optional.empty(), 3)).items();
        return same.isEmpty()
                ? library.list(learner, new Library.Wanted(Status.UNREAD, null, null, null, Optional.empty(), 3)).items()
                : same;
    }

    @PostMapping("/read/{id}/take-back")
    String takeBack(@PathVariable ContentId id, @RequestParam CardId card, Learner learner) {
        gleanings.takeBack(learner, id, card);
        return "redirect:/read/" + id + "/finished";
    }
}
