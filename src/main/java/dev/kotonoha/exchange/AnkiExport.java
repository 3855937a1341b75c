package dev.kotonoha.exchange;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.MemoryModelChoice;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.anki.Outgoing;
import dev.kotonoha.anki.PackageWriter;
import dev.kotonoha.anki.Target;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.MemoryModels;
import dev.kotonoha.deck.Rules;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.japanese.Furigana;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a learner's cards as an Anki package. */
@Component
class AnkiExport {

    private static final double SECONDS_A_MINUTE = 60;

    private final Deck deck;
    private final Schedules schedules;
    private final MemoryModels models;
    private final Illustrations illustrations;
    private final FieldHtml html;
    private final Clock clock;

    AnkiExport(Deck deck, Schedules schedules, MemoryModels models, Illustrations illustrations, Furigana furigana, Clock clock) {
        this.deck = deck;
        this.schedules = schedules;
        this.models = models;
        this.illustrations = illustrations;
        this.html = new FieldHtml(furigana);
        this.clock = clock;
    }

    void write(Learner learner, Path file) {
        var now = clock.instant();
        var anki = learner.with(learner.study().with(MemoryModelChoice.FSRS_6));
        var rules = new Rules(schedules.of(anki), anki.study());
        var outgoing = new OutgoingCards(rules, learner.calendar(), now);
        var isSame = learner.study().memoryModel() == MemoryModelChoice.FSRS_6;
        try (var writer = new PackageWriter(file, target(anki, now)); var cards = deck.all(learner.id())) {
            var media = illustrations.of(learner, writer);
            cards.filter(card -> card.deletedAt() == null).forEach(card -> writer.add(
                    note(card, media, outgoing.of(isSame ? card : card.folded(rules, now)))));
        }
    }

    private Outgoing note(Card card, Illustrations.Added media, List<Outgoing.Card> cards) {
        var fields = new ArrayList<String>();
        fields.add(FieldHtml.escaped(card.front()));
        fields.add(html.japanese(CardMapper.back(card)));
        fields.add(card.note() == null ? "" : FieldHtml.escaped(card.note()));
        var context = card.contexts().stream().findFirst();
        fields.add(context.map(found -> FieldHtml.marked(found.en(), found.spans())).orElse(""));
        fields.add(context.map(found -> found.ja() == null ? "" : html.japanese(found.ja())).orElse(""));
        fields.add(context.map(media::picture).orElse(""));
        fields.add(context.map(media::sound).orElse(""));
        for (var prompt : Prompt.values()) {
            fields.add(card.prompt(prompt).isPresent() ? "1" : "");
        }
        var tags = card.tags().stream().map(tag -> tag.strip().replaceAll("\\s+", "_")).sorted().toList();
        return new Outgoing(card.id().value(), card.createdAt(), card.changedAt(), fields, tags, cards);
    }

    private Target target(Learner learner, Instant now) {
        var study = learner.study();
        var calendar = learner.calendar();
        var today = calendar.startOf(calendar.dayOf(now));
        var west = -calendar.zone().getRules().getOffset(now).getTotalSeconds() / 60;
        return new Target(OwnNoteType.ID, OwnNoteType.NAME, OwnNoteType.FIELDS, OwnNoteType.templates(), OwnNoteType.CSS,
                OwnNoteType.DECK, OwnNoteType.NAME, today, calendar.dayStartHour(), west, study.desiredRetention(),
                Arrays.stream(models.parameters(learner).values()).boxed().toList(), minutes(study.learningSteps()),
                minutes(study.relearningSteps()), study.newCardsPerDay(), study.maximumReviewsPerDay(),
                study.maximumIntervalDays());
    }

    private static List<Double> minutes(List<Duration> steps) {
        return steps.stream().map(step -> step.toSeconds() / SECONDS_A_MINUTE).toList();
    }
}
