package dev.kotonoha.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.dictionary.Dictionary;
import dev.kotonoha.dictionary.Entry;
import dev.kotonoha.language.Expression;
import dev.kotonoha.language.PartOfSpeech;
import dev.kotonoha.language.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what was tapped and what it means in its sentence. */
@Component
class Lookup {

    /** The source of a meaning that the sentence's author gave. */
    static final String HERE = "content";
    /** The source of a meaning that the author gave in another sentence of the content. */
    private static final String ELSEWHERE = "glossary";
    static final int LONGEST_PHRASE = 6;

    private static final String NOWHERE = "none";

    private final Dictionary dictionary;
    /** Imported dictionaries answer word by word from the database, and may have changed after a while. */
    private final Cache<String, Glossary> glossaries = Caffeine.newBuilder().maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Lookup(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Everything that taps in the content would show. */
    Glossary glossary(Content content) {
        return glossaries.get(content.id().value() + "@" + content.version(), key -> new Glossary(content.everySentence()
                .map(sentence -> Glossary.Line.of(sentence, sentence.words().stream().map(word -> Glossary.Entry.of(word,
                        term(content, sentence, word.start(), word.end(), false).term())).toList()))
                .toList()));
    }

    /** The whole sentence. */
    Translation sentence(Sentence sentence) {
        return new Translation(Translation.SentencePair.of(sentence), null);
    }

    /**
     * What stands at the offsets: they snap to whole words, and inside an expression to the whole of it.
     *
     * @param single whether the word itself is wanted where it is a part of an expression
     * @throws BadTap when there is nothing that could be looked up
     */
    Translation term(Content content, Sentence sentence, int start, int end, boolean single) {
        check(sentence.en(), start, end);
        var words = sentence.words().stream().filter(word -> word.start() < end && start < word.end()).toList();
        if (words.isEmpty()) {
            throw new BadTap("tap.no-word");
        }
        var term = sentence.glosses().stream().filter(gloss -> words.stream().allMatch(gloss::covers))
                .filter(gloss -> !single || sentence.words().stream().filter(gloss::covers).count() == 1)
                .max(Comparator.comparingInt(gloss -> length(gloss.spans()))).map(gloss -> glossed(sentence, gloss, words))
                .or(() -> single ? Optional.empty() : expression(sentence, words))
                .orElseGet(() -> words.size() == 1 ? word(content, words.getFirst()) : phrase(sentence.en(), words));
        return new Translation(Translation.SentencePair.of(sentence), term);
    }

    private static void check(String text, int start, int end) {
        if (start < 0 || end > text.length()) {
            throw new BadTap("tap.outside");
        }
        if (start >= end) {
            throw new BadTap("tap.empty");
        }
        if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
            throw new BadTap("tap.surrogate");
        }
    }

    private static boolean splitsCharacter(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    private Translation.TermView glossed(Sentence sentence, Sentence.Gloss gloss, List<Word> tapped) {
        var entry = dictionary.entries(gloss.lemma()).stream().filter(found -> found.partOfSpeech() == gloss.partOfSpeech())
                .findFirst();
        var meanings = Stream.concat(Stream.of(gloss.meaning()), entry.stream().flatMap(found -> found.meanings().stream()))
                .distinct().toList();
        var inside = sentence.words().stream().filter(gloss::covers).toList();
        var also = inside.size() == 1
                ? others(inside.getFirst(), gloss.partOfSpeech())
                : tapped.stream().map(this::also).toList();
        return new Translation.TermView(gloss.lemma(), gloss.partOfSpeech(), null, meanings, HERE, note(entry), gloss.spans(),
                also, gloss.ruby());
    }

    /** An expression that the analysis found and somebody says the meaning of. */
    private Optional<Translation.TermView> expression(Sentence sentence, List<Word> tapped) {
        return sentence.expressions().stream().filter(found -> tapped.stream().allMatch(word -> covers(found, word)))
                .max(Comparator.comparingInt(found -> found.lemma().length()))
                .flatMap(found -> dictionary.entry(found.lemma(), found.partOfSpeech()).map(entry -> new Translation.TermView(
                        found.lemma(), found.partOfSpeech(), entry.reading(), entry.meanings(), entry.source(), entry.note(),
                        found.spans().stream().map(span -> new Sentence.Span(span.start(), span.end())).toList(),
                        tapped.stream().map(this::also).toList(), List.of())));
    }

    private static boolean covers(Expression expression, Word word) {
        return expression.spans().stream().anyMatch(span -> span.start() <= word.start() && word.end() <= span.end());
    }

    private Translation.TermView word(Content content, Word word) {
        var entry = inContent(content, word).or(() -> dictionary.entry(word.lemma(), word.partOfSpeech()));
        var spans = List.of(new Sentence.Span(word.start(), word.end()));
        return entry
                .map(found -> new Translation.TermView(word.lemma(), word.partOfSpeech(), found.reading(), found.meanings(),
                        found.source(), found.note(), spans, others(word, found.partOfSpeech()), List.of()))
                .orElseGet(
                        () -> new Translation.TermView(word.lemma(), word.partOfSpeech(), null, List.of(), NOWHERE, null, spans,
                                List.of(), List.of()));
    }

    /** What the word's author says that it means elsewhere in the content, before what it means in general. */
    private Optional<Entry> inContent(Content content, Word word) {
        var elsewhere = content.everySentence().flatMap(sentence -> sentence.glosses().stream()).filter(
                gloss -> gloss.lemma().equals(word.lemma()) && gloss.partOfSpeech() == word.partOfSpeech())
                .map(Sentence.Gloss::meaning).toList();
        if (elsewhere.isEmpty()) {
            return Optional.empty();
        }
        var general = dictionary.entry(word.lemma(), word.partOfSpeech());
        var meanings = Stream.concat(elsewhere.stream(), general.stream().flatMap(entry -> entry.meanings().stream())).distinct()
                .toList();
        return Optional.of(new Entry(word.lemma(), word.partOfSpeech(), meanings, null, note(general), ELSEWHERE));
    }

    private Translation.TermView phrase(String text, List<Word> words) {
        if (words.size() > LONGEST_PHRASE) {
            throw new BadTap("tap.long");
        }
        var span = new Sentence.Span(words.getFirst().start(), words.getLast().end());
        var lemma = text.substring(span.start(), span.end()).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        var entry = dictionary.entries(words.stream().map(Word::lemma).collect(Collectors.joining(" "))).stream().findFirst();
        var also = words.stream().map(this::also).toList();
        return entry
                .map(found -> new Translation.TermView(found.lemma(), found.partOfSpeech(), found.reading(), found.meanings(),
                        found.source(), found.note(), List.of(span), also, List.of()))
                .orElseGet(
                        () -> new Translation.TermView(lemma, PartOfSpeech.PHRASE, null, List.of(), NOWHERE, null, List.of(span),
                                also, List.of()));
    }

    /** The single word, also when nobody says what it means. */
    private Translation.Also also(Word word) {
        var meanings = dictionary.entry(word.lemma(), word.partOfSpeech()).map(Entry::meanings).orElse(List.of());
        return new Translation.Also(word.lemma(), word.partOfSpeech(), meanings);
    }

    private List<Translation.Also> others(Word word, PartOfSpeech shown) {
        var others = new ArrayList<Translation.Also>();
        dictionary.entries(word.lemma()).stream().filter(entry -> entry.partOfSpeech() != shown)
                .forEach(entry -> others.add(new Translation.Also(entry.lemma(), entry.partOfSpeech(), entry.meanings())));
        return List.copyOf(others);
    }

    private static @Nullable String note(Optional<Entry> entry) {
        return entry.map(Entry::note).orElse(null);
    }

    private static int length(List<Sentence.Span> spans) {
        return spans.stream().mapToInt(span -> span.end() - span.start()).sum();
    }
}
