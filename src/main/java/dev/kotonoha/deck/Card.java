package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Difference;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A flashcard of one learner.
 *
 * @param term null for a sentence card and for one made by hand
 * @param back what its maker wrote; null where the meanings or the translation serve
 * @param contexts where it was met, newest first, at most five
 * @param prompts what it asks, at least one
 * @param made whether by hand or import, so that no tap need support it
 * @param facts what the learner decided about it, in order of arrival; only ever appended to, and marked where undone
 * @param suspended not to be asked, by the learner's decision or as a leech
 * @param leech forgotten more often than bad luck explains
 * @param active neither suspended nor deleted; kept for the index
 * @param stage of the prompt that comes next; kept for the index
 * @param dueAt from when on that prompt may be asked, while it is new since the card was made; kept for the index
 * @param rank that prompt's memory; kept for the index
 * @param lapses the most of any prompt; kept for the index
 * @param version counted up by every change
 */
@Document("cards")
@CompoundIndex(name = "guard", def = "{'learnerId': 1, '_id': 1, 'version': 1}", unique = true)
@CompoundIndex(name = "queue", def = "{'learnerId': 1, 'active': 1, 'stage': 1, 'dueAt': 1, '_id': 1, 'rank.s': 1, 'rank.f': 1, "
        + "'rank.d': 1, 'rank.l': 1}")
@CompoundIndex(name = "changed", def = "{'learnerId': 1, 'changedAt': 1, '_id': 1}")
@CompoundIndex(name = "places", def = "{'learnerId': 1, 'contexts.content': 1}")
@CompoundIndex(name = "newest", def = "{'learnerId': 1, 'createdAt': -1, '_id': -1}")
public record Card(@Id CardId id, LearnerId learnerId, CardKind kind, @Nullable Term term, String front, @Nullable String back,
        @Nullable String note, List<Context> contexts, List<PromptMemory> prompts, List<CardFact> facts, Set<String> tags,
        boolean made, boolean suspended, boolean leech, @Nullable Instant deletedAt, boolean active, Stage stage, Instant dueAt,
        Rank rank, int lapses, Instant createdAt, Instant changedAt, long version) {

    static final int MOST_CONTEXTS = 5;

    /** A card that was never answered. */
    static Card fresh(CardId id, LearnerId learner, CardKind kind, @Nullable Term term, String front, @Nullable String back,
            List<Context> contexts, Collection<Prompt> prompts, Set<String> tags, boolean made, Instant now) {
        return new Card(id, learner, kind, term, front, back, null, contexts,
                prompts.stream().sorted().map(PromptMemory::fresh).toList(), List.of(), Set.copyOf(tags), made, false, false,
                null, true, Stage.NEW, now, Rank.of(MemoryState.fresh()), 0, now, now, 1);
    }

    /** The prompt that comes next: the one to be asked first, where a new one may be asked since the card was made; ties by the prompts' order. */
    public PromptMemory next() {
        return next(prompts);
    }

    /** What is kept about one prompt; empty when the card does not ask so. */
    public Optional<PromptMemory> prompt(Prompt prompt) {
        return prompts.stream().filter(memory -> memory.prompt() == prompt).findFirst();
    }

    /** A review of any prompt. */
    public Optional<Review> review(String review) {
        return prompts.stream().flatMap(memory -> memory.review(review).stream()).findFirst();
    }

    /** The latest review that counts, of any prompt. */
    public Optional<Review> lastReview() {
        return prompts.stream().flatMap(memory -> memory.history().stream()).filter(Review::counts).max(Review.ORDER);
    }

    /** A decision about the card. */
    public Optional<CardFact> fact(String fact) {
        return facts.stream().filter(found -> found.id().equals(fact)).findFirst();
    }

    /** Whether anything was ever answered, also when it was undone. */
    public boolean wasReviewed() {
        return prompts.stream().anyMatch(memory -> !memory.history().isEmpty());
    }

    /** What spreads this prompt's intervals: fixed for ever, so that a preview equals the answer. */
    public long seed(Prompt prompt) {
        return Long.parseUnsignedLong(id.value().substring(0, 16), 16) + prompt.ordinal();
    }

    /** What each rating of a prompt would lead to now. */
    public Map<Rating, MemoryState> preview(PromptMemory memory, Rules rules, Instant now) {
        return new Fold(this, rules).preview(memory, now);
    }

    /** The answers that a prompt's memory follows from, in order. */
    public List<Answer> answers(PromptMemory memory, Rules rules) {
        return new Fold(this, rules).answers(memory);
    }

    /** The reviews of each prompt that count, in order; what was answered before a reset is a history of its own. */
    public List<List<Review>> histories() {
        var resets = resets();
        return prompts.stream()
                .flatMap(memory -> memory.counting().stream().collect(Collectors.groupingBy(
                        review -> resets.stream().filter(reset -> reset.isBefore(review.at())).count(), TreeMap::new,
                        Collectors.toList())).values().stream())
                .toList();
    }

    /** When it was begun anew, in order; answers after one do not follow from those before it. */
    public List<Instant> resets() {
        return facts.stream().filter(fact -> fact.kind() == CardFact.Kind.RESET && fact.counts()).map(CardFact::at).sorted()
                .toList();
    }

    /** With answers to one prompt added to its history, and the state that follows from all facts. */
    public Card with(Prompt prompt, Collection<Review> answers, Rules rules, Instant now) {
        return withPrompts(memory -> memory.prompt() == prompt ? memory.with(answers) : memory).folded(rules, now);
    }

    /** As if the review had not been, or had been after all where {@code when} is null; the same object where that is so already. */
    public Card retracted(String review, @Nullable Instant when, Rules rules, Instant now) {
        var known = review(review);
        return known.isEmpty() || (known.get().retractedAt() != null) == (when != null)
                ? this
                : withPrompts(memory -> memory.retracted(review, when)).folded(rules, now);
    }

    /** With one more decision. */
    public Card with(CardFact fact, Rules rules, Instant now) {
        return withFacts(Stream.concat(facts.stream(), Stream.of(fact)).toList()).folded(rules, now);
    }

    /** As if it had not been decided so, or had been after all where {@code when} is null; the same object where that is so already. */
    public Card factRetracted(String fact, @Nullable Instant when, Rules rules, Instant now) {
        var known = fact(fact);
        return known.isEmpty() || known.get().counts() == (when == null)
                ? this
                : withFacts(facts.stream().map(found -> found.id().equals(fact) ? found.retracted(when) : found).toList())
                        .folded(rules, now);
    }

    /** With its prompts put on other days until they are answered next; those that are not named are where the rules have them. */
    public Card placed(Map<Prompt, Placed> places, Rules rules, Instant now) {
        return withPrompts(memory -> memory.placed(places.get(memory.prompt()))).folded(rules, now);
    }

    /** With the state that follows from the facts by these rules. */
    public Card folded(Rules rules, Instant now) {
        var fold = new Fold(this, rules);
        var all = fold.prompts();
        var leechNow = fold.isLeech(all);
        var stopped = fold.isSuspended(leechNow, all);
        var next = next(all);
        var most = all.stream().mapToInt(memory -> memory.memory().lapses()).max().orElse(0);
        return new Card(id, learnerId, kind, term, front, back, note, contexts, all, facts, tags, made, stopped, leechNow,
                deletedAt,
                !stopped && deletedAt == null, next.memory().stage(), askAt(next), Rank.of(next.memory()), most, createdAt, now,
                version + 1);
    }

    /** Where what is kept of it is not what follows from its facts. */
    public List<Difference> differences(Card folded) {
        return Difference.between(derived(), folded.derived());
    }

    private Map<String, @Nullable Object> derived() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        prompts.forEach(memory -> memory.derived().forEach((field, value) -> all.put(memory.prompt() + "." + field, value)));
        all.put("suspended", suspended);
        all.put("leech", leech);
        all.put("active", active);
        all.put("stage", stage);
        all.put("dueAt", dueAt);
        all.put("rank.stability", rank.stability());
        all.put("rank.stabilityFast", rank.stabilityFast());
        all.put("rank.difficulty", rank.difficulty());
        all.put("rank.last", rank.last());
        all.put("lapses", lapses);
        return all;
    }

    /** Tapped once more: the context comes first, and the card comes back if it had been deleted before. */
    Card tapped(Context context, Instant now) {
        var all = new ArrayList<>(contexts);
        all.removeIf(known -> known.isSamePlace(context.content(), context.sentence()));
        all.addFirst(context);
        var kept = List.copyOf(all.subList(0, Math.min(MOST_CONTEXTS, all.size())));
        var grown = term == null || context.meaning() == null ? term : term.with(context.meaning());
        var back = deletedAt != null && context.at().isAfter(deletedAt) ? null : deletedAt;
        return copy(grown, this.back, note, kept, tags, back, now);
    }

    Card withoutContext(ContentId content, String sentence, Instant now) {
        var kept = contexts.stream().filter(context -> !context.isSamePlace(content, sentence)).toList();
        return copy(term, back, note, kept, tags, deletedAt, now);
    }

    Card deleted(Instant now) {
        return copy(term, back, note, contexts, tags, now, now);
    }

    Card restored(Instant now) {
        return copy(term, back, note, contexts, tags, null, now);
    }

    Card edited(CardEdit edit, Rules rules, Instant now) {
        var stop = edit.suspended();
        if (stop != null && stop != suspended) {
            var kind = stop ? CardFact.Kind.SUSPEND : CardFact.Kind.RESUME;
            return with(new CardFact(UUID.randomUUID().toString(), kind, now, null, null, null), rules, now).reworded(edit, now);
        }
        return reworded(edit, now);
    }

    Card reworded(CardEdit edit, Instant now) {
        var meanings = edit.meanings();
        var changed = meanings == null || term == null ? term : new Term(term.lemma(), term.partOfSpeech(), meanings);
        var changedBack = meanings != null && term == null ? String.join("；", meanings) : back;
        return copy(changed, changedBack, edit.note() == null ? note : edit.note(), contexts,
                edit.tags() == null ? tags : Set.copyOf(edit.tags()), deletedAt, now);
    }

    private Card copy(@Nullable Term term, @Nullable String back, @Nullable String note, List<Context> contexts, Set<String> tags,
            @Nullable Instant deletedAt, Instant now) {
        return new Card(id, learnerId, kind, term, front, back, note, contexts, prompts, facts, tags, made, suspended, leech,
                deletedAt, !suspended && deletedAt == null, stage, dueAt, rank, lapses, createdAt, now, version + 1);
    }

    Card withPrompts(UnaryOperator<PromptMemory> change) {
        return new Card(id, learnerId, kind, term, front, back, note, contexts, prompts.stream().map(change).toList(), facts,
                tags,
                made, suspended, leech, deletedAt, active, stage, dueAt, rank, lapses, createdAt, changedAt, version);
    }

    Card withFacts(List<CardFact> facts) {
        return new Card(id, learnerId, kind, term, front, back, note, contexts, prompts, facts, tags, made, suspended, leech,
                deletedAt, active, stage, dueAt, rank, lapses, createdAt, changedAt, version);
    }

    private PromptMemory next(List<PromptMemory> all) {
        return all.stream().min(Comparator.comparing(this::askAt)).orElseThrow();
    }

    private Instant askAt(PromptMemory memory) {
        var ask = memory.askAt();
        return ask == null ? createdAt : ask;
    }
}
