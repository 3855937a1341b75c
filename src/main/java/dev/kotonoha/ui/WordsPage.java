package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.vocabulary.Claims;
import dev.kotonoha.vocabulary.EvidenceKind;
import dev.kotonoha.vocabulary.Vocabulary;
import dev.kotonoha.vocabulary.WordStatus;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The learner's words with what speaks for and against their being known, and what the learner says of them. */
@Controller
@Hidden
@RequestMapping("/words")
class WordsPage {

    private static final int A_PAGE = 50;

    private final Vocabulary vocabulary;
    private final Claims claims;
    private final Telling telling;

    WordsPage(Vocabulary vocabulary, Claims claims, Telling telling) {
        this.vocabulary = vocabulary;
        this.claims = claims;
        this.telling = telling;
    }

    @GetMapping
    String words(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String cursor, Learner learner, Model model) {
        var text = q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("learner", learner).addAttribute("q", q).addAttribute("status", status)
                .addAttribute("statuses", WordStatus.values())
                .addAttribute("page",
                        vocabulary.list(learner.id(), Choice.of(WordStatus.values(), status), text, Cursor.decode(cursor),
                                A_PAGE))
                .addAttribute("known", vocabulary.count(learner.id(), WordStatus.KNOWN))
                .addAttribute("estimate", vocabulary.estimate(learner)).addAttribute("claims", claims.standing(learner.id()))
                .addAttribute("kinds", EvidenceKind.values()).addAttribute("off", claims.ignoredEvidence(learner.id()))
                .addAttribute("knownFrom", EvidenceKind.KNOWN_FROM).addAttribute("zone", learner.calendar().zone());
        return "words";
    }

    /** @param mark KNOWN, IGNORED, or anything else to leave it to the evidence */
    @PostMapping
    String mark(@RequestParam(defaultValue = "") List<String> word, @RequestParam String mark, Learner learner,
            RedirectAttributes flash) {
        var marks = word.stream().limit(A_PAGE).map(lemma -> new Claims.Mark(lemma, Choice.of(WordStatus.values(), mark)))
                .toList();
        return telling.after(flash, "/words", () -> flash.addFlashAttribute("earlier", claims.markAll(learner, marks)));
    }

    /** @param was for each of the words what it was marked as before */
    @PostMapping("/undo")
    String undo(@RequestParam List<String> word, @RequestParam List<String> was, Learner learner, RedirectAttributes flash) {
        var marks = IntStream.range(0, Math.min(word.size(), was.size()))
                .mapToObj(at -> new Claims.Mark(word.get(at), Choice.of(WordStatus.values(), was.get(at)))).toList();
        return telling.after(flash, "/words", () -> claims.markAll(learner, marks));
    }

    @PostMapping("/known")
    String know(@RequestParam(defaultValue = "0") int upToRank, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/words",
                () -> flash.addFlashAttribute("changed", claims.knowUpTo(learner, upToRank).changed()));
    }

    @PostMapping("/known/{id}/undo")
    String undo(@PathVariable String id, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/words", () -> claims.undo(learner, id));
    }

    /** @param counts the kinds of evidence that count */
    @PostMapping("/evidence")
    String weigh(@RequestParam(defaultValue = "") Set<EvidenceKind> counts, Learner learner, RedirectAttributes flash) {
        var off = EnumSet.allOf(EvidenceKind.class);
        off.removeAll(counts);
        return telling.after(flash, "/words", () -> claims.ignoreEvidence(learner, off));
    }
}
