package dev.kotonoha.exchange;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.anki.Collection;
import dev.kotonoha.anki.Note;
import dev.kotonoha.anki.NoteType;
import dev.kotonoha.deck.Arrival;
import dev.kotonoha.deck.CardFact;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardKind;
import dev.kotonoha.deck.Review;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.memory.Rating;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cards of an Anki package. */
final class AnkiCards implements CardFile {

    private static final Instant FIRST_ANSWER = Instant.parse("2000-01-01T00:00:00Z");
    private static final long A_DAY_MS = 86_400_000;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 50;

    private final Collection collection;
    private final Learner learner;
    private final Map<Long, NoteType> types;
    private final List<Choice> choices;
    private final Map<Long, Choice> chosen;
    private final Set<CardId> known;
    private final Instant at;

    /** Opens a package; a 422 problem for what is none. */
    AnkiCards(Path file, Learner learner, Map<Long, Mapping> mappings, Set<CardId> known, Instant at) {
        this.collection = Collection.open(file);
        this.learner = learner;
        this.known = Set.copyOf(known);
        this.at = at;
        types = collection.types().stream().collect(Collectors.toMap(NoteType::id, Function.identity(), (one, other) -> one));
        choices = new Guesses(types.values()).choices(collection, mappings);
        chosen = choices.stream().collect(Collectors.toMap(Choice::id, Function.identity()));
    }

    @Override
    public int rows() {
        return collection.notes();
    }

    @Override
    public int media() {
        return collection.media();
    }

    @Override
    public List<Choice> choices() {
        return choices;
    }

    @Override
    public void close() {
        collection.close();
    }

    @Override
    public void read(Consumer<Row> reader) {
        collection.read(note -> {
            var choice = chosen.get(note.type());
            var type = types.get(note.type());
            reader.accept(choice == null || type == null
                    ? Row.faulty(note.number(), "import.type")
                    : choice.taken() ? row(note, type, choice) : Row.faulty(note.number(), "import.left-out"));
        });
    }

    private Row row(Note note, NoteType type, Choice choice) {
        if (note.guid().isEmpty() || note.cards().isEmpty()) {
            return Row.faulty(note.number(), "import.no-card");
        }
        if (type.cloze()) {
            return gaps(note, choice);
        }
        var front = FieldText.plain(field(note, choice.front()));
        var back = FieldText.plain(field(note, choice.back()));
        var fault = TableCards.fault(front, back, type.id() == OwnNoteType.ID);
        if (fault != null) {
            return Row.faulty(note.number(), fault);
        }
        var sides = note.cards().stream().filter(side -> side.template() < prompts(type, choice, front).size()).toList();
        if (sides.isEmpty()) {
            return Row.faulty(note.number(), "import.no-card");
        }
        var prompts = prompts(type, choice, front);
        var answers = new EnumMap<Prompt, List<Review>>(Prompt.class);
        sides.forEach(side -> answers.put(prompts.get(side.template()), answers(side)));
        var arrival = arrival(note, id(learner.id(), note.guid(), known), front, back, answers, sides);
        return new Row(note.number(), List.of(arrival), sides.size() < note.cards().size() ? "import.templates" : null);
    }

    /** Each gap is a card of its own, because each is asked and remembered by itself. */
    private Row gaps(Note note, Choice choice) {
        var text = field(note, choice.front());
        var arrivals = new ArrayList<Arrival>();
        for (var side : note.cards()) {
            var asked = FieldText.asked(text, side.template() + 1);
            var more = FieldText.plain(field(note, choice.back()));
            var back = FieldText.filled(text) + (more.isEmpty() ? "" : " / " + more);
            if (TableCards.fault(asked, back, false) == null) {
                var id = id(learner.id(), note.guid() + "#" + side.template(), known);
                arrivals.add(arrival(note, id, asked, back, Map.of(Prompt.RECOGNISE, answers(side)), List.of(side)));
            }
        }
        return arrivals.isEmpty() ? Row.faulty(note.number(), "import.empty") : new Row(note.number(), arrivals, null);
    }

    private Arrival arrival(Note note, CardId id, String front, String back, Map<Prompt, List<Review>> answers,
            List<Note.Side> sides) {
        var own = note.type() == OwnNoteType.ID;
        var comment = own ? FieldText.plain(field(note, OwnNoteType.NOTE)) : "";
        var tags = note.tags().stream().map(FieldText::oneLine).filter(tag -> tag.length() <= LONGEST_TAG).sorted()
                .limit(MOST_TAGS).collect(Collectors.toSet());
        return new Arrival(id, TableCards.kind(front), null, front, back, comment.isEmpty() ? null : comment, tags,
                note.changedAt(), answers, facts(sides));
    }

    private List<CardFact> facts(List<Note.Side> sides) {
        var facts = new ArrayList<CardFact>();
        for (var side : sides) {
            side.answers().stream().filter(Note.Answer::isReset).map(answer -> Instant.ofEpochMilli(answer.at()))
                    .filter(this::isPast)
                    .forEach(then -> facts.add(new CardFact("file-" + then.toEpochMilli(), CardFact.Kind.RESET, then, null, null,
                            null)));
        }
        if (sides.stream().allMatch(Note.Side::suspended)) {
            facts.add(new CardFact("file-suspended", CardFact.Kind.SUSPEND, at, null, null, null));
        }
        return List.copyOf(facts);
    }

    private List<Review> answers(Note.Side side) {
        return side.answers().stream().filter(Note.Answer::isGiven)
                .filter(answer -> isPast(Instant.ofEpochMilli(answer.at())))
                .map(answer -> Review.imported(Instant.ofEpochMilli(answer.at()), Rating.ofGrade(answer.ease()),
                        Math.clamp(answer.durationMs(), 0, A_DAY_MS), answer.isPractice(), at))
                .toList();
    }

    private boolean isPast(Instant then) {
        return then.isAfter(FIRST_ANSWER) && !then.isAfter(at);
    }

    /** What each template asks, by its number. Those of a note type of somebody else are taken to ask one way, and then the other. */
    private static List<Prompt> prompts(NoteType type, Choice choice, String front) {
        if (type.id() == OwnNoteType.ID) {
            return OwnNoteType.prompts();
        }
        if (TableCards.kind(front) == CardKind.SENTENCE) {
            return List.of(Prompt.UNDERSTAND);
        }
        return choice.front() < choice.back()
                ? List.of(Prompt.RECOGNISE, Prompt.PRODUCE)
                : List.of(Prompt.PRODUCE, Prompt.RECOGNISE);
    }

    private static String field(Note note, int number) {
        return number < note.fields().size() ? note.fields().get(number) : "";
    }

    /** A card that went out in a file comes back to itself. */
    static CardId id(LearnerId learner, String guid, Set<CardId> known) {
        if (guid.matches("[0-9a-f]{26}") && known.contains(new CardId(guid))) {
            return new CardId(guid);
        }
        return new CardId(Fingerprint.of("file", learner.value(), guid));
    }
}
