package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A flashcard of one learner.
 *
 * @param term null for a sentence card and for one made by hand
 * @param back what its maker wrote; null where the meanings or the translation serve
 * @param contexts where it was met, newest first, at most five
 * @param prompts what it asks, at least one
 * @param made whether by hand or import, so that no tap need support it
 * @param active neither suspended nor deleted; kept for the index
 * @param stage of the prompt that comes next; kept for the index
 * @param dueAt when that prompt is due, or while it is new when the card was made; kept for the index
 * @param lapses the most of any prompt; kept for the index
 * @param version counted up by every change
 */
@Document("cards")
@CompoundIndex(name = "guard", def = "{'learnerId': 1, '_id': 1, 'version': 1}", unique = true)
@CompoundIndex(name = "queue", def = "{'learnerId': 1, 'active': 1, 'stage': 1, 'dueAt': 1, '_id': 1}")
@CompoundIndex(name = "newest", def = "{'learnerId': 1, 'createdAt': -1, '_id': -1}")
public record Card(@Id CardId id, LearnerId learnerId, CardKind kind, @Nullable Term term, String front, @Nullable String back,
        @Nullable String note, List<Context> contexts, List<PromptMemory> prompts, Set<String> tags, boolean made,
        boolean suspended, @Nullable Instant deletedAt, boolean active, Stage stage, Instant dueAt, int lapses, Instant createdAt,
        Instant changedAt, long version) {

    static final int MOST_CONTEXTS = 5;

    /** A card that was never answered. */
    static Card fresh(CardId id, LearnerId learner, CardKind kind, @Nullable Term term, String front, @Nullable String back,
            List<Context> contexts, Collection<Prompt> prompts, Set<String> tags, boolean made, Instant now) {
        return new Card(id, learner, kind, term, front, back, null, contexts,
                prompts.stream().sorted().map(PromptMemory::fresh).toList(), Set.copyOf(tags), made, false, null, true, Stage.NEW,
                now,
                0, now, now, 1);
    }

    /** The prompt that comes next: the one due first, where a new one is due since the card was made; ties by the prompts' order. */
    public PromptMemory next() {
        return prompts.stream().min(Comparator.comparing(this::due)).orElseThrow();
    }

    /** What is kept about one prompt; empty when the card does not ask so. */
    public Optional<PromptMemory> prompt(Prompt prompt) {
        return prompts.stream().filter(memory -> memory.prompt() == prompt).findFirst();
    }

    /** A review of any prompt. */
    public Optional<Review> review(String review) {
        return prompts.stream().flatMap(memory -> memory.review(review).stream()).findFirst();
    }

    /** Whether anything was ever answered, also when it was undone. */
    public boolean wasReviewed() {
        return prompts.stream().anyMatch(memory -> !memory.history().isEmpty());
    }

    /** What spreads this prompt's intervals: fixed for ever, so that a preview equals the answer. */
    public long seed(Prompt prompt) {
        return Long.parseUnsignedLong(id.value().substring(0, 16), 16) + prompt.ordinal();
    }

    /** With answers to one prompt added to its history, and the memory that follows from the whole of it. */
    public Card with(Prompt prompt, Collection<Review> answers, Schedule schedule, Instant now) {
        return folded(prompt, memory -> memory.with(answers), schedule, now);
    }

    /** As if the review had not been. */
    public Card without(String review, Schedule schedule, Instant now) {
        var card = this;
        for (var memory : prompts) {
            if (memory.review(review).filter(Review::counts).isPresent()) {
                card = card.folded(memory.prompt(), found -> found.without(review, now), schedule, now);
            }
        }
        return card;
    }

    private Card folded(Prompt prompt, UnaryOperator<PromptMemory> change, Schedule schedule, Instant now) {
        var all = prompts.stream().map(memory -> memory.prompt() == prompt ? folded(change.apply(memory), schedule) : memory)
                .toList();
        return copy(term, back, note, contexts, all, tags, suspended, deletedAt, now);
    }

    private PromptMemory folded(PromptMemory memory, Schedule schedule) {
        var answers = memory.counting().stream().map(Review::answer).toList();
        return memory.remembered(schedule.replay(seed(memory.prompt()), answers));
    }

    /** Tapped once more: the context comes first, and the card comes back if it had been deleted before. */
    Card tapped(Context context, Instant now) {
        var all = new ArrayList<>(contexts);
        all.removeIf(known -> known.isSamePlace(context.content(), context.sentence()));
        all.addFirst(context);
        var kept = List.copyOf(all.subList(0, Math.min(MOST_CONTEXTS, all.size())));
        var grown = term == null || context.meaning() == null ? term : term.with(context.meaning());
        var back = deletedAt != null && context.at().isAfter(deletedAt) ? null : deletedAt;
        return copy(grown, this.back, note, kept, prompts, tags, suspended, back, now);
    }

    Card withoutContext(ContentId content, String sentence, Instant now) {
        var kept = contexts.stream().filter(context -> !context.isSamePlace(content, sentence)).toList();
        return copy(term, back, note, kept, prompts, tags, suspended, deletedAt, now);
    }

    Card deleted(Instant now) {
        return copy(term, back, note, contexts, prompts, tags, suspended, now, now);
    }

    Card restored(Instant now) {
        return copy(term, back, note, contexts, prompts, tags, suspended, null, now);
    }

    Card edited(CardEdit edit, Instant now) {
        var meanings = edit.meanings();
        var changed = meanings == null || term == null ? term : new Term(term.lemma(), term.partOfSpeech(), meanings);
        var changedBack = meanings != null && term == null ? String.join("；", meanings) : back;
        return copy(changed, changedBack, edit.note() == null ? note : edit.note(), contexts, prompts,
                edit.tags() == null ? tags : Set.copyOf(edit.tags()), edit.suspended() == null ? suspended : edit.suspended(),
                deletedAt, now);
    }

    private Card copy(@Nullable Term term, @Nullable String back, @Nullable String note, List<Context> contexts,
            List<PromptMemory> prompts, Set<String> tags, boolean suspended, @Nullable Instant deletedAt, Instant now) {
        var next = prompts.stream().min(Comparator.comparing(this::due)).orElseThrow();
        var most = prompts.stream().mapToInt(memory -> memory.memory().lapses()).max().orElse(0);
        return new Card(id, learnerId, kind, term, front, back, note, contexts, prompts, tags, made, suspended, deletedAt,
                !suspended && deletedAt == null, next.memory().stage(), due(next), most, createdAt, now, version + 1);
    }

    private Instant due(PromptMemory memory) {
        var due = memory.due();
        return due == null ? createdAt : due;
    }
}
