package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.kernel.Id;
import dev.kotonoha.language.PartOfSpeech;

/** Names a card. It follows from what the card is about, so that making the same card twice makes one. */
public record CardId(String value) implements Id {

    public CardId {
        Id.checked(value);
    }

    /** The one card that a learner has of a lemma as a part of speech. */
    public static CardId ofWord(LearnerId learner, String lemma, PartOfSpeech partOfSpeech) {
        return new CardId(Fingerprint.of("word", learner.value(), lemma, partOfSpeech.name()));
    }

    /** The one card that a learner has of a sentence. */
    public static CardId ofSentence(LearnerId learner, ContentId content, String sentence) {
        return new CardId(Fingerprint.of("sentence", learner.value(), content.value(), sentence));
    }

    public static CardId ofHand(LearnerId learner, CardKind kind, String front, String back) {
        return new CardId(Fingerprint.of("hand", learner.value(), kind.name(), front, back));
    }

    @Override
    public String toString() {
        return value;
    }
}
