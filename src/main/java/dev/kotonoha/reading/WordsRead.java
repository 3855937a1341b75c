package dev.kotonoha.reading;

import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.language.Word;
import dev.kotonoha.vocabulary.Evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reading says of the words in its content. */
final class WordsRead {

    private WordsRead() {
    }

    static Evidence of(Reading reading, Content content) {
        var taps = reading.taps().stream().filter(Tap::counts).toList();
        var counts = new HashMap<String, Integer>();
        taps.stream().map(Tap::lemma).filter(Objects::nonNull).forEach(lemma -> counts.merge(lemma, 1, Integer::sum));
        var finished = reading.status() == Status.READ;
        var met = Stream
                .concat(content.everySentence().limit(reached(reading, content)).flatMap(WordsRead::words).map(Word::lemma),
                        reading.taps().stream().map(Tap::lemma).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return new Evidence(met, counts, finished ? past(content, taps, counts.keySet()) : Set.of());
    }

    /** How many sentences were ever seen, whatever was taken back: who met a word can not unmeet it. */
    private static long reached(Reading reading, Content content) {
        return reading.reports().stream().anyMatch(report -> Boolean.TRUE.equals(report.finished()))
                ? content.sentences()
                : reading.furthest() + 1L;
    }

    /** Neither tapped, nor part of an expression that was, nor in a sentence whose translation was wanted. */
    private static Set<String> past(Content content, List<Tap> taps, Set<String> tapped) {
        var whole = taps.stream().filter(tap -> tap.start() == null).map(Tap::sentence).collect(Collectors.toSet());
        var past = new HashSet<String>();
        content.everySentence().filter(sentence -> !whole.contains(sentence.id()))
                .forEach(sentence -> words(sentence).filter(word -> taps.stream().noneMatch(tap -> tap.touches(sentence, word)))
                        .forEach(word -> past.add(word.lemma())));
        past.removeAll(tapped);
        return past;
    }

    private static Stream<Word> words(Sentence sentence) {
        return sentence.words().stream().filter(Word::isCommon);
    }
}
