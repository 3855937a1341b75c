package dev.kotonoha.dashboard;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.dashboard.ClassProgress.Calibration;
import dev.kotonoha.dashboard.ClassProgress.HardWord;
import dev.kotonoha.dashboard.ClassProgress.LearnerProgress;
import dev.kotonoha.dashboard.ClassProgress.Totals;
import dev.kotonoha.dashboard.ClassProgress.Workload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the rows of a class together with what is said of all of them. */
@Component
class ClassFigures {

    private static final int LEARNERS_A_WORD = 3;
    private static final int MOST_WORDS = 20;
    private static final int DAYS = 30;

    private final Catalog catalog;

    ClassFigures(Catalog catalog) {
        this.catalog = catalog;
    }

    ClassProgress of(Instant asOf, LocalDate from, LocalDate to, List<LearnerProgress> rows, List<Learner> members,
            Map<LearnerId, Summary> kept, LocalDate today) {
        var viewer = members.isEmpty() ? null : members.getFirst().id();
        return new ClassProgress(asOf, from, to, rows, totals(rows, kept), hardWords(kept.values(), viewer),
                workload(kept.values(), today), calibration(kept.values()));
    }

    private static Totals totals(List<LearnerProgress> rows, Map<LearnerId, Summary> kept) {
        var reviews = rows.stream().mapToInt(LearnerProgress::reviews).sum();
        var correct = rows.stream().filter(row -> row.correctRate() != null)
                .mapToDouble(row -> Math.rint(Objects.requireNonNull(row.correctRate()) * row.reviews())).sum();
        var begun = rows.stream().filter(row -> row.averageRetrievability() != null).toList();
        var cards = begun.stream().mapToInt(LearnerProgress::cards).sum();
        var recall = begun.stream().mapToDouble(row -> Objects.requireNonNull(row.averageRetrievability()) * row.cards()).sum();
        return new Totals(rows.size(), (int) rows.stream().filter(row -> row.daysStudied() > 0).count(),
                rows.stream().mapToLong(LearnerProgress::minutes).sum(), reviews, Figures.share(correct, reviews),
                rows.stream().mapToInt(LearnerProgress::contentsRead).sum(),
                rows.stream().mapToInt(LearnerProgress::wordsRead).sum(), rows.stream().mapToInt(LearnerProgress::cards).sum(),
                rows.stream().mapToInt(LearnerProgress::matureCards).sum(), Figures.share(recall, cards),
                rows.stream().mapToInt(LearnerProgress::dueNow).sum(),
                (int) rows.stream().filter(row -> !row.atRisk().isEmpty()).count());
    }

    private List<HardWord> hardWords(Collection<Summary> kept, @Nullable LearnerId viewer) {
        var cells = new ArrayList<Difficulties.Cell>();
        var learner = 0;
        for (var summary : kept) {
            for (var word : summary.words()) {
                cells.add(new Difficulties.Cell(learner, word.lemma(), word.observed()));
            }
            learner++;
        }
        var difficulties = Difficulties.of(cells);
        return kept.stream().flatMap(summary -> summary.words().stream())
                .collect(Collectors.groupingBy(Summary.Word::lemma)).entrySet().stream()
                .filter(entry -> entry.getValue().size() >= LEARNERS_A_WORD)
                .map(entry -> hardWord(entry.getKey(), entry.getValue(), difficulties.getOrDefault(entry.getKey(), 0.0)))
                .filter(word -> word.lapses() > 0)
                .sorted(Comparator.comparingDouble(HardWord::difficulty).reversed().thenComparing(HardWord::lemma))
                .limit(MOST_WORDS).map(word -> viewer == null ? word : withSentence(word, viewer)).toList();
    }

    private static HardWord hardWord(String lemma, List<Summary.Word> words, double difficulty) {
        var place = words.stream().filter(word -> word.content() != null).findFirst();
        return new HardWord(lemma, words.size(), words.stream().mapToInt(word -> word.observed().reviews()).sum(),
                words.stream().mapToInt(Summary.Word::lapses).sum(),
                Figures.rounded(words.stream().mapToDouble(Summary.Word::recall).average().orElse(0)),
                Figures.rounded(difficulty), place.map(Summary.Word::content).orElse(null),
                place.map(Summary.Word::sentence).orElse(null), null);
    }

    private HardWord withSentence(HardWord word, LearnerId viewer) {
        var place = word.content();
        var sentence = word.sentence();
        if (place == null || sentence == null) {
            return word;
        }
        var en = catalog.content(place, viewer).flatMap(content -> catalog.sentence(content, sentence)).map(Sentence::en)
                .orElse(null);
        return new HardWord(word.lemma(), word.learners(), word.reviews(), word.lapses(), word.averageRetrievability(),
                word.difficulty(), word.content(), word.sentence(), en);
    }

    private static List<Workload> workload(Collection<Summary> kept, LocalDate today) {
        return IntStream.range(0, DAYS).mapToObj(today::plusDays).map(day -> new Workload(day, kept.stream()
                .mapToInt(summary -> day.equals(today) ? summary.dueUntil(day) : summary.dueOn(day)).sum())).toList();
    }

    private static Calibration calibration(Collection<Summary> kept) {
        var all = kept.stream().map(Summary::observed).reduce(Observed.NOTHING, Observed::plus);
        return new Calibration(all.reviews(), Figures.share(all.predicted(), all.reviews()),
                Figures.share(all.recalled(), all.reviews()));
    }
}
