package dev.kotonoha.catalog;

import dev.kotonoha.japanese.Furigana;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.language.Expressions;
import dev.kotonoha.language.Language;
import dev.kotonoha.language.TextLevel;
import dev.kotonoha.language.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Cuts drafts into paragraphs, sentences and words, and finds out how hard they are. */
@Component
class DraftAnalysis {

    private static final String BLANK_LINE = "\\R\\s*\\R";
    /** Of the letters of an English text at least so many are Latin ones. */
    private static final double LATIN = 0.8;
    /** Of its words at least so many exist. */
    private static final double ENGLISH = 0.5;

    private final Language language;
    private final Expressions expressions;
    private final Furigana furigana;
    private final Catalog catalog;

    DraftAnalysis(Language language, Expressions expressions, Furigana furigana, Catalog catalog) {
        this.language = language;
        this.expressions = expressions;
        this.furigana = furigana;
        this.catalog = catalog;
    }

    /**
     * What a draft comes to.
     *
     * @param measured null where the text has no words but names
     */
    record Analysed(List<Content.Paragraph> paragraphs, @Nullable TextLevel measured, String level) {

        List<Sentence> sentences() {
            return paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream()).toList();
        }

        int words() {
            return sentences().stream().mapToInt(sentence -> sentence.words().size()).sum();
        }
    }

    /**
     * A 422 problem for a text that can not be read.
     *
     * @param before the sentences of the revision before, whose ids and translations are kept where they did not change
     */
    Analysed of(Draft draft, List<Sentence> before) {
        checkLetters(draft.body());
        var cut = Stream.of(draft.body().split(BLANK_LINE)).map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .map(text -> language.sentences(text).stream().map(span -> span.of(text)).toList())
                .filter(lines -> !lines.isEmpty()).toList();
        var all = cut.stream().mapToInt(List::size).sum();
        checkNumber("translations", draft.translations(), all);
        checkNumber("times", draft.times(), all);
        var ids = SentenceIds.carryOver(before,
                cut.stream().flatMap(List::stream).map(line -> language.citation(line).sentence()).toList());
        var paragraphs = new ArrayList<Content.Paragraph>();
        var at = 0;
        for (var lines : cut) {
            var sentences = new ArrayList<Sentence>();
            for (var line : lines) {
                sentences.add(sentence(draft, line, at, ids.get(at), before));
                at++;
            }
            paragraphs.add(new Content.Paragraph(List.copyOf(sentences)));
        }
        checkWords(paragraphs);
        var measured = measured(paragraphs);
        return new Analysed(List.copyOf(paragraphs), measured, level(draft, measured));
    }

    private Sentence sentence(Draft draft, String line, int at, String id, List<Sentence> before) {
        var cited = language.citation(line);
        var source = cited.source() == null ? null : new Sentence.Source(cited.source(), "https://" + cited.source());
        var words = language.words(cited.sentence());
        var kept = before.stream().filter(sentence -> sentence.id().equals(id) && sentence.en().equals(cited.sentence()))
                .findFirst();
        var given = draft.translations() == null ? null : draft.translations().get(at);
        var translation = draft.translations() == null ? kept.map(Sentence::ja).orElse(null) : given;
        var time = draft.times() == null ? kept.map(DraftAnalysis::time).orElse(null) : draft.times().get(at);
        return new Sentence(id, cited.sentence(), translation,
                kept.filter(sentence -> Objects.equals(sentence.ja(), translation)).map(Sentence::machine).orElse(false), source,
                null,
                time == null ? null : time.startMs(), time == null ? null : time.endMs(), words,
                expressions.in(cited.sentence(), words), kept.map(Sentence::glosses).orElse(List.of()),
                translation == null ? List.of() : furigana.of(translation));
    }

    private static Draft.@Nullable Time time(Sentence sentence) {
        var start = sentence.startMs();
        var end = sentence.endMs();
        return start == null || end == null ? null : new Draft.Time(start, end);
    }

    private static void checkNumber(String field, @Nullable List<?> values, int sentences) {
        if (values != null && values.size() != sentences) {
            throw Problem.unacceptable(field, "text." + field, sentences, values.size());
        }
    }

    private static void checkLetters(String body) {
        var letters = body.codePoints().filter(Character::isLetter).count();
        var latin = body.codePoints().filter(letter -> Character.isLetter(letter)
                && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN).count();
        if (letters == 0) {
            throw Problem.unacceptable("body", "text.empty");
        }
        if (latin < LATIN * letters) {
            throw Problem.unacceptable("body", "text.not-english");
        }
    }

    private void checkWords(List<Content.Paragraph> paragraphs) {
        var words = paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream())
                .flatMap(sentence -> sentence.words().stream()).filter(Word::isCommon).map(Word::lemma).toList();
        if (words.stream().filter(language::knows).count() < ENGLISH * words.size()) {
            throw Problem.unacceptable("body", "text.other-language");
        }
    }

    /** The author's word counts; else the easiest level whose readers know 95 of 100 running words. */
    private String level(Draft draft, @Nullable TextLevel measured) {
        var levels = catalog.levels();
        if (draft.level() != null) {
            return levels.stream().map(Level::id).filter(draft.level()::equals).findFirst()
                    .orElseThrow(() -> Problem.unacceptable("level", "text.level"));
        }
        var rank = measured == null ? 0 : measured.rank();
        return levels.stream().filter(level -> level.words().to() == null || rank <= level.words().to()).findFirst()
                .orElse(levels.getLast()).id();
    }

    private static @Nullable TextLevel measured(List<Content.Paragraph> paragraphs) {
        try {
            return TextLevel
                    .of(paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream()).map(Sentence::words).toList());
        } catch (IllegalArgumentException onlyNames) {
            return null;
        }
    }
}
