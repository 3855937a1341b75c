package dev.kotonoha.retention;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Job;
import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a learner's answers tell of their memory. All of them have to be gone through for it, so what comes out is kept: while they are few it is always as of now,
 * when they are many as of some minutes ago.
 */
@Service
public class Retention implements Job {

    /** So many answers are gone through in a few tenths of a second. */
    private static final int FEW = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final KeptFiguresRepository kept;
    private final Accounts accounts;
    private final Deck deck;
    private final Schedules schedules;
    private final Vocabulary vocabulary;
    private final Jobs jobs;
    private final Clock clock;

    Retention(KeptFiguresRepository kept, Accounts accounts, Deck deck, Schedules schedules, Vocabulary vocabulary, Jobs jobs,
            Clock clock) {
        this.kept = kept;
        this.accounts = accounts;
        this.deck = deck;
        this.schedules = schedules;
        this.vocabulary = vocabulary;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The figures, as of the instant that they name. */
    public MemoryFigures figures(Learner learner) {
        return current(learner).figures().with(vocabulary.estimate(learner).orElse(null));
    }

    /** All days from one to another, both included. */
    public List<WordsDay> words(Learner learner, LocalDate from, LocalDate to) {
        var changes = current(learner).words();
        var days = new java.util.ArrayList<WordsDay>();
        var next = 0;
        var then = new WordsDay(from, 0, 0);
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            for (; next < changes.size() && !changes.get(next).day().isAfter(day); next++) {
                then = changes.get(next);
            }
            days.add(new WordsDay(day, then.known(), then.answered()));
        }
        return List.copyOf(days);
    }

    private KeptFigures current(Learner learner) {
        var found = kept.find(learner.id());
        if (found.isEmpty()) {
            return goThrough(learner);
        }
        var figures = found.get();
        var asOf = figures.figures().asOf();
        var isOfToday = figures.day().equals(learner.calendar().dayOf(clock.instant()));
        if (isOfToday && deck.lastChange(learner.id()).filter(last -> !last.changedAt().isBefore(asOf)).isEmpty()) {
            return figures;
        }
        if (figures.answers() <= FEW) {
            return goThrough(learner);
        }
        if (!isOfToday || isOld(asOf)) {
            jobs.startOnce(kind(), learner.id().value(), learner.id() + "|" + asOf);
        }
        return figures;
    }

    private boolean isOld(Instant asOf) {
        return asOf.plus(PATIENCE).isBefore(clock.instant());
    }

    @Override
    public String kind() {
        return "memory-statistics";
    }

    @Override
    public void run(String subject) {
        var id = new LearnerId(subject);
        accounts.learner(id).ifPresent(this::goThrough);
        if (accounts.learner(id).isEmpty()) {
            kept.erase(id);
        }
    }

    private KeptFigures goThrough(Learner learner) {
        var recollection = new Recollection(learner, schedules.of(learner), clock.instant());
        try (var cards = deck.all(learner.id())) {
            cards.forEach(recollection::add);
        }
        var figures = recollection.figures();
        kept.keep(figures);
        return figures;
    }
}
