package dev.kotonoha.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be found out about English text. Safe for use by many threads. */
public final class Language {

    private final Ranks ranks;
    private final Tokens tokens;
    private final Tagger tagger;

    private Language(Ranks ranks, Lexicon lexicon, Grammar grammar) {
        this.ranks = ranks;
        this.tokens = new Tokens(lexicon::knows);
        this.tagger = new Tagger(lexicon, grammar);
    }

    /** Reads word lists from the class path, which takes a moment. */
    public static Language load() {
        var ranks = Ranks.load();
        var lexicon = new Lexicon(ClosedWords.load(), new Morphology(WordNet.load(), ranks), Names.load(), ranks);
        return new Language(ranks, lexicon, Grammar.load());
    }

    /**
     * The words of a sentence in order. They never overlap; a contraction such as "doesn't" is two words, what is neither word
     * nor number is none, nor is an e-mail or web address.
     */
    public List<Word> words(String sentence) {
        var all = tokens.of(sentence);
        var readings = tagger.readings(all);
        var words = new ArrayList<Word>();
        for (var i = 0; i < all.size(); i++) {
            var reading = readings.get(i);
            var partOfSpeech = reading.tag().partOfSpeech();
            if (partOfSpeech != null) {
                var rank = reading.tag() == Tag.NAME ? null : ranks.of(reading.lemma());
                words.add(new Word(all.get(i).start(), all.get(i).end(), reading.lemma(), partOfSpeech, rank));
            }
        }
        return List.copyOf(words);
    }

    /** The lemma's rank, 1 being the most used; empty when it is not among the 30,000 most used. */
    public Optional<Integer> rank(String lemma) {
        return Optional.ofNullable(ranks.of(lemma));
    }
}
