package dev.kotonoha.reading;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.CardId;
import org.springframework.stereotype.Service;

import java.util.List;

/** What a learner took along from a content: the cards that its taps made or strengthened. */
@Service
public class Gleanings {

    private final ReadingRepository readings;
    private final Reader reader;

    Gleanings(ReadingRepository readings, Reader reader) {
        this.readings = readings;
        this.reader = reader;
    }

    /** The cards, in the order in which they were first tapped; without those whose taps were all taken back. */
    public List<CardId> of(LearnerId learner, ContentId content) {
        return readings.find(learner, content).taps().stream().filter(Tap::counts).map(Tap::card).distinct().toList();
    }

    /** Takes back every tap in the content that stands for the card. */
    public void takeBack(Learner learner, ContentId content, CardId card) {
        readings.find(learner.id(), content).taps().stream().filter(tap -> tap.counts() && tap.card().equals(card))
                .forEach(tap -> reader.takeBack(learner, content, tap.id()));
    }
}
