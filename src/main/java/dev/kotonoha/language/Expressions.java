package dev.kotonoha.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds the expressions among the words of a sentence, also inflected ("gave up") and split ("turned it down"). */
public final class Expressions {

    private static final int LONGEST = 6;

    private final Phrases phrases;

    Expressions(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The expressions in order; none shares a word with another, since of two the longer one wins.
     *
     * @param words what {@link Language#words} found in the sentence
     */
    public List<Expression> in(String sentence, List<Word> words) {
        var matches = new ArrayList<Match>();
        var row = new WordRow(sentence, words);
        for (var i = 0; i < words.size(); i++) {
            if (phrases.beginWith(row.form(i)) || phrases.beginWith(row.lemma(i))) {
                addWhole(matches, row, i);
                addSplit(matches, row, i);
            }
        }
        matches.sort(Comparator.comparingInt(Match::size).reversed().thenComparing(Match::length).thenComparing(Match::first));
        var taken = new BitSet();
        return matches.stream().filter(match -> match.take(taken)).sorted(Comparator.comparingInt(Match::first))
                .map(match -> match.expression(words)).toList();
    }

    private void addWhole(List<Match> matches, WordRow row, int first) {
        for (var last = first + 1; last < Math.min(row.size(), first + LONGEST) && row.joined(last - 1); last++) {
            for (var key : row.keys(first, last)) {
                for (var partOfSpeech : phrases.partsOfSpeech(key)) {
                    if (fits(row, first, last, key, partOfSpeech)) {
                        matches.add(new Match(first, last, false, key, partOfSpeech));
                    }
                }
            }
        }
    }

    private boolean fits(WordRow row, int first, int last, String key, PartOfSpeech partOfSpeech) {
        if (last == first + 1 && row.is(first, PartOfSpeech.NUMERAL) && row.is(last, PartOfSpeech.NUMERAL)) {
            return false;
        }
        return switch (partOfSpeech) {
            case VERB -> row.is(first, PartOfSpeech.VERB) && key.startsWith(row.lemma(first) + " ")
                    && (phrases.adds(key) || last > first + 1 || !row.unsure(last));
            case NOUN -> phrases.adds(key) || row.is(last, PartOfSpeech.NOUN) && !row.is(first, PartOfSpeech.DETERMINER);
            default -> phrases.adds(key) || key.equals(row.forms(first, last));
        };
    }

    /** A verb and its particle with an object between. */
    private void addSplit(List<Match> matches, WordRow row, int first) {
        if (!row.mayHaveObject(first)) {
            return;
        }
        for (var last = first + 2; last < row.size() && row.object(first + 1, last - 1); last++) {
            var key = row.lemma(first) + " " + row.form(last);
            if (phrases.partsOfSpeech(key).contains(PartOfSpeech.VERB)
                    && (row.particle(last) || phrases.adds(key) && row.small(last))) {
                matches.add(new Match(first, last, true, key, PartOfSpeech.VERB));
                return;
            }
        }
    }

    /** @param split whether only the first and the last word belong to it */
    private record Match(int first, int last, boolean split, String lemma, PartOfSpeech partOfSpeech) {

        int size() {
            return split ? 2 : length();
        }

        int length() {
            return last - first + 1;
        }

        /** Whether its words were free; they are not from now on. */
        boolean take(BitSet taken) {
            var own = new BitSet();
            own.set(first);
            own.set(split ? last : first, last + 1);
            if (own.intersects(taken)) {
                return false;
            }
            taken.or(own);
            return true;
        }

        Expression expression(List<Word> words) {
            var from = words.get(first);
            var to = words.get(last);
            var spans = split
                    ? List.of(new Span(from.start(), from.end()), new Span(to.start(), to.end()))
                    : List.of(new Span(from.start(), to.end()));
            return new Expression(spans, lemma, partOfSpeech);
        }
    }
}
