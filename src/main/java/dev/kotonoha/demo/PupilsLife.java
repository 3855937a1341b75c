package dev.kotonoha.demo;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.reading.ProgressReport;
import dev.kotonoha.reading.Reader;
import dev.kotonoha.review.Study;
import dev.kotonoha.review.Submission;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Gatherers;

/** Has a pupil read, tap and answer, as a device would that comes back to the net after all these days. */
@Component
class PupilsLife {

    private static final int AT_ONCE = 1000;
    private static final int TAPS_IN_A_CONTENT = 15;
    private static final Duration AFTERNOON = Duration.ofHours(12);
    private static final double WORDS_A_SECOND = 2;
    private static final double TOO_FAST = 12;

    private final Reader reader;
    private final Study study;
    private final Schedules schedules;

    PupilsLife(Reader reader, Study study, Schedules schedules) {
        this.reader = reader;
        this.study = study;
        this.schedules = schedules;
    }

    /** How much came of it. */
    record Done(int cards, int answers) {
        Done plus(Done other) {
            return new Done(cards + other.cards, answers + other.answers);
        }
    }

    /** The days from the first to yesterday. */
    Done live(Learner learner, Pupil pupil, List<Content> contents, LocalDate firstDay, DemoSchool.Size size) {
        var days = size.days();
        var met = read(learner, pupil, contents, firstDay, days);
        var cards = List.copyOf(met.keySet());
        var words = met.values().stream()
                .map(first -> new Studying.Word(Pupil.hardness(size.seed(), first.lemma()), first.day())).toList();
        var studying = new Studying(pupil, schedules.of(learner), words);
        var answers = new ArrayList<Submission>();
        firstDay.datesUntil(firstDay.plusDays(days)).flatMap(day -> studying.next(day).stream())
                .forEach(reply -> answers.add(submission(answers.size(), cards.get(reply.word()), reply)));
        answers.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> study.answer(learner, null, some));
        return new Done(cards.size(), answers.size());
    }

    private record Met(String lemma, LocalDate day) {
    }

    /** Contents at even distances; the cards that came of it. */
    private Map<CardId, Met> read(Learner learner, Pupil pupil, List<Content> contents, LocalDate firstDay, int days) {
        var random = new SplittableRandom(pupil.seed());
        var met = new LinkedHashMap<CardId, Met>();
        var known = new HashSet<String>();
        var wanted = pupil.newADay() * pupil.diligence() * days;
        for (var i = 0; i < contents.size() && met.size() < wanted; i++) {
            var content = contents.get(i);
            var number = i * days / contents.size();
            if (number >= pupil.stopsAfter()) {
                break;
            }
            var day = firstDay.plusDays(number);
            var taps = tapped(learner, day, Taps.in(content, pupil, known, TAPS_IN_A_CONTENT, random));
            for (var outcome : reader.tap(learner, content.id(), taps)) {
                var card = outcome.card();
                var translation = outcome.translation();
                if (card != null && translation != null && translation.term() != null) {
                    met.putIfAbsent(card.id(), new Met(translation.term().lemma(), day));
                }
            }
            finish(learner, pupil, content, day);
        }
        return met;
    }

    private static List<Reader.Tapped> tapped(Learner learner, LocalDate day, List<Taps.Tap> taps) {
        var at = learner.calendar().startOf(day).plus(AFTERNOON).toString();
        return taps.stream().map(tap -> new Reader.Tapped("demo-" + tap.sentence().id() + "-" + tap.word().start(),
                tap.sentence().id(), tap.word().start(), tap.word().end(), at, null)).toList();
    }

    private void finish(Learner learner, Pupil pupil, Content content, LocalDate day) {
        var at = learner.calendar().startOf(day).plus(AFTERNOON).plusSeconds(1);
        var seconds = (int) Math.ceil(content.words() / (pupil.hasty() ? TOO_FAST : WORDS_A_SECOND));
        content.everySentence().reduce((one, next) -> next).ifPresent(last -> reader.report(learner, content.id(),
                new ProgressReport("demo", at, last.id(), null, seconds, true)));
    }

    private static Submission submission(int number, CardId card, Studying.Reply reply) {
        return new Submission("demo-" + number, card.value(), null, reply.rating().name(), reply.at().toString(),
                String.valueOf(reply.durationMs()), null);
    }
}
