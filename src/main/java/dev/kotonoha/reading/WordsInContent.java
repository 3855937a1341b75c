package dev.kotonoha.reading;

import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.language.Expression;
import dev.kotonoha.language.Word;
import dev.kotonoha.vocabulary.Knowledge;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The words of a content for quick questions; names and numbers are left out.
 *
 * @param ranks of the listed words, ascending, each once
 * @param counts how often each of them occurs
 * @param others how often words that are not listed occur, by lemma
 * @param lemmas the numbers of all words and of the expressions, each once
 * @param running how many words there are
 */
record WordsInContent(int[] ranks, int[] counts, Map<String, Integer> others, int[] lemmas, int running) {

    /** @param numbers gives each lemma a number of its own */
    static WordsInContent of(Content content, ToIntFunction<String> numbers) {
        var ranked = new TreeMap<Integer, Integer>();
        var others = new HashMap<String, Integer>();
        content.everySentence().flatMap(sentence -> sentence.words().stream()).filter(Word::isCommon).forEach(word -> {
            if (word.rank() == null) {
                others.merge(word.lemma(), 1, Integer::sum);
            } else {
                ranked.merge(word.rank(), 1, Integer::sum);
            }
        });
        var counts = ranked.values().stream().mapToInt(Integer::intValue).toArray();
        var running = Stream.concat(ranked.values().stream(), others.values().stream()).mapToInt(Integer::intValue).sum();
        return new WordsInContent(ranked.keySet().stream().mapToInt(Integer::intValue).toArray(), counts, Map.copyOf(others),
                content.everySentence().flatMap(WordsInContent::lemmas).mapToInt(numbers).distinct().toArray(), running);
    }

    private static Stream<String> lemmas(Sentence sentence) {
        return Stream.of(sentence.words().stream().filter(Word::isCommon).map(Word::lemma),
                sentence.expressions().stream().map(Expression::lemma), sentence.glosses().stream().map(Sentence.Gloss::lemma))
                .flatMap(lemmas -> lemmas);
    }

    /** The share of the running words that the learner is likely to know, 0 to 1; 1 where there is none. */
    double coverage(Knowledge knowledge) {
        var known = 0.0;
        for (var i = 0; i < ranks.length; i++) {
            known += counts[i] * knowledge.chance(ranks[i]);
        }
        for (var other : others.entrySet()) {
            known += other.getValue() * knowledge.chance(other.getKey());
        }
        return running == 0 ? 1 : known / running;
    }

    /** How many of the words are in it, given by their numbers. */
    int count(BitSet words) {
        var here = 0;
        for (var lemma : lemmas) {
            here += words.get(lemma) ? 1 : 0;
        }
        return here;
    }
}
