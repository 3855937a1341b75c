package dev.kotonoha.exchange;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.deck.Arrival;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardKind;
import dev.kotonoha.deck.Review;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The cards of a table: a row each. */
final class TableCards implements CardFile {

    private static final int WORDS_OF_A_PHRASE = 6;

    private final Table table;
    private final Learner learner;
    private final Set<CardId> known;
    private final Instant at;

    TableCards(Table table, Learner learner, Set<CardId> known, Instant at) {
        this.table = table;
        this.learner = learner;
        this.known = Set.copyOf(known);
        this.at = at;
    }

    @Override
    public int rows() {
        return table.rows().size();
    }

    @Override
    public int media() {
        return 0;
    }

    @Override
    public List<Choice> choices() {
        return List.of();
    }

    @Override
    public void close() {
        // there is nothing open
    }

    @Override
    public void read(Consumer<Row> reader) {
        table.rows().forEach(row -> reader.accept(row(row)));
    }

    private Row row(Table.Row row) {
        var front = text(row.front());
        var back = text(row.back());
        var fault = fault(front, back, !row.guid().isEmpty());
        if (fault != null) {
            return Row.faulty(row.number(), fault);
        }
        var kind = kind(front);
        var id = row.guid().isEmpty()
                ? CardId.ofHand(learner.id(), kind, front, back)
                : AnkiCards.id(learner.id(), row.guid(), known);
        var tags = row.tags().isBlank()
                ? Set.<String>of()
                : Arrays.stream(row.tags().strip().split("[\\s,、]+"))
                        .filter(tag -> !tag.isEmpty() && tag.length() <= 50).limit(20).collect(Collectors.toSet());
        var note = text(row.note());
        return Row.of(row.number(), new Arrival(id, kind, null, front, back, note.isEmpty() ? null : note, tags, at,
                unanswered(learner, kind), List.of()));
    }

    private String text(String cell) {
        return table.html() ? FieldText.plain(cell) : FieldText.oneLine(cell);
    }

    /** The prompts that the learner wants of such a card. */
    static Map<Prompt, List<Review>> unanswered(Learner learner, CardKind kind) {
        var wanted = learner.study().prompts();
        var answers = new EnumMap<Prompt, List<Review>>(Prompt.class);
        (kind == CardKind.SENTENCE ? Prompt.ofSentence(wanted) : Prompt.ofWord(wanted))
                .forEach(prompt -> answers.put(prompt, List.of()));
        return answers;
    }

    /**
     * Why two texts make no card: the key of a message; null where they do.
     *
     * @param own whether it may be a card of ours, which has no back while nobody knows the word's meaning
     */
    static @Nullable String fault(String front, String back, boolean own) {
        if (front.isEmpty() || back.isEmpty() && !own) {
            return "import.empty";
        }
        return front.length() > FieldText.LONGEST_FRONT || back.length() > FieldText.LONGEST_BACK ? "import.long" : null;
    }

    /** What is longer than a phrase is a sentence. */
    static CardKind kind(String front) {
        return front.split(" ").length > WORDS_OF_A_PHRASE ? CardKind.SENTENCE : CardKind.VOCABULARY;
    }
}
