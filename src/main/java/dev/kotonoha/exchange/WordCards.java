package dev.kotonoha.exchange;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.Arrival;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardKind;
import dev.kotonoha.deck.Term;
import dev.kotonoha.dictionary.Dictionary;
import dev.kotonoha.dictionary.Entry;
import dev.kotonoha.language.Language;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The cards of a list of words, with what the dictionary says that they mean. */
final class WordCards implements CardFile {

    private final Table table;
    private final Learner learner;
    private final Language language;
    private final Dictionary dictionary;
    private final Instant at;

    WordCards(Table table, Learner learner, Language language, Dictionary dictionary, Instant at) {
        this.table = table;
        this.learner = learner;
        this.language = language;
        this.dictionary = dictionary;
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
        table.rows().forEach(row -> reader.accept(entry(FieldText.oneLine(row.front()))
                .map(entry -> Row.of(row.number(), arrival(entry)))
                .orElseGet(() -> Row.faulty(row.number(), "import.no-meaning"))));
    }

    private Arrival arrival(Entry entry) {
        var term = new Term(entry.lemma(), entry.partOfSpeech(), entry.meanings());
        var id = CardId.ofWord(learner.id(), term.lemma(), term.partOfSpeech());
        return new Arrival(id, CardKind.VOCABULARY, term, term.lemma(), null, null, Set.of(), at,
                TableCards.unanswered(learner, CardKind.VOCABULARY), List.of());
    }

    /** A form is looked up as it is, and then as the lemma that it is a form of. */
    private Optional<Entry> entry(String form) {
        if (form.isEmpty() || form.length() > FieldText.LONGEST_FRONT) {
            return Optional.empty();
        }
        var lower = form.toLowerCase(Locale.ROOT);
        return dictionary.entries(form).stream().findFirst().or(() -> dictionary.entries(lower).stream().findFirst()).or(() -> {
            var words = language.words(lower);
            return words.size() == 1
                    ? dictionary.entry(words.getFirst().lemma(), words.getFirst().partOfSpeech())
                    : Optional.empty();
        });
    }
}
