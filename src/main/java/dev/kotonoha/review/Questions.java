package dev.kotonoha.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.Context;
import dev.kotonoha.deck.PromptMemory;
import dev.kotonoha.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What cards show when they ask: the same for pages and for other clients. */
@Service
public class Questions {

    private final Catalog catalog;
    private final Language language;
    /** Finding them takes milliseconds, and a learner meets the same words day after day. */
    private final Cache<String, Set<String>> neighbours = Caffeine.newBuilder().maximumSize(10_000).build();

    Questions(Catalog catalog, Language language) {
        this.catalog = catalog;
        this.language = language;
    }

    /** What each card asks by the prompt that comes next, in order. */
    public List<Question> next(Learner learner, List<Card> cards) {
        var shown = cards.stream().map(card -> context(card, card.next())).toList();
        var contents = contents(learner, shown);
        return Stream.iterate(0, i -> i < cards.size(), i -> i + 1)
                .map(i -> question(learner, cards.get(i), cards.get(i).next().prompt(), shown.get(i).orElse(null), contents))
                .toList();
    }

    /** What the card asks by a prompt; empty where it does not ask so. */
    Optional<Question> of(Learner learner, Card card, Prompt prompt) {
        return card.prompt(prompt).map(memory -> {
            var shown = context(card, memory);
            return question(learner, card, prompt, shown.orElse(null), contents(learner, List.of(shown)));
        });
    }

    private static Optional<Context> context(Card card, PromptMemory memory) {
        return LeastSeen.of(card.contexts(), memory.counting());
    }

    private Map<ContentId, Content> contents(Learner learner, Collection<Optional<Context>> shown) {
        var ids = shown.stream().flatMap(Optional::stream).map(Context::content).filter(id -> !id.equals(Asking.BY_HAND))
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : catalog.contents(ids, learner.id());
    }

    private Question question(Learner learner, Card card, Prompt prompt, @Nullable Context context,
            Map<ContentId, Content> contents) {
        var asking = new Asking(card, context, context == null ? null : contents.get(context.content()));
        var asks = asking.prompt(prompt);
        var answer = asking.answer(asks);
        return asking.question(asks, answer == null ? null : expected(card, answer, learner.study().tolerateSlips()));
    }

    private Expected expected(Card card, String answer, boolean tolerateSlips) {
        var forms = new TreeSet<String>();
        var lemma = Expected.normal(card.front());
        forms.add(lemma);
        if (card.term() != null) {
            language.forms(card.term().lemma(), card.term().partOfSpeech()).stream().map(Expected::normal).forEach(forms::add);
        }
        forms.remove(Expected.normal(answer));
        return new Expected(answer, List.copyOf(forms), tolerateSlips ? others(answer, forms) : List.of(), tolerateSlips);
    }

    private List<String> others(String answer, Set<String> forms) {
        return Stream.of(Expected.normal(answer).split(" "))
                .flatMap(word -> neighbours.get(word, wanted -> language.neighbours(wanted, Expected.slipsIn(wanted))).stream())
                .filter(word -> !forms.contains(word)).distinct().toList();
    }
}
