package dev.kotonoha.vocabulary;

import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.Context;
import dev.kotonoha.deck.PromptMemory;
import dev.kotonoha.language.PartOfSpeech;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Stage;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a word's card says of the word. A deleted card still says what was remembered.
 *
 * @param answered whether it was answered at all
 * @param strong whether its memory lasts three weeks and more, with no tap on the word since the last answer
 */
record WordMemory(String lemma, PartOfSpeech partOfSpeech, boolean answered, boolean strong) {

    private static final double STRONG_DAYS = 21;

    /** What those of the cards say that were answered. */
    static Stream<WordMemory> answered(Collection<Card> cards) {
        return cards.stream().flatMap(card -> of(card).stream()).filter(WordMemory::answered);
    }

    /** Empty for a card that is not about a word. */
    static Optional<WordMemory> of(Card card) {
        return Optional.ofNullable(card.term()).map(term -> {
            var answered = card.prompts().stream().map(PromptMemory::memory).map(MemoryState::lastReviewedAt)
                    .filter(Objects::nonNull).max(Comparator.naturalOrder());
            var lasting = card.prompts().stream().map(PromptMemory::memory)
                    .anyMatch(memory -> memory.stage() == Stage.REVIEW && memory.stability() >= STRONG_DAYS);
            var tapped = card.contexts().stream().map(Context::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
            return new WordMemory(term.lemma(), term.partOfSpeech(), answered.isPresent(),
                    lasting && answered.filter(tapped::isAfter).isEmpty());
        });
    }
}
