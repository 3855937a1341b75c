package dev.kotonoha.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be found out about English text. Safe for use by many threads. */
public final class Language {

    private final Ranks ranks;
    private final WordNet wordNet;
    private final Sentences sentences;
    private final Tokens tokens;
    private final Tagger tagger;
    private final Forms forms;
    private final Neighbours neighbours;

    private Language(Ranks ranks, WordNet wordNet, Sentences sentences, Lexicon lexicon, Grammar grammar) {
        this.ranks = ranks;
        this.wordNet = wordNet;
        this.sentences = sentences;
        this.tokens = new Tokens(lexicon::knows);
        this.tagger = new Tagger(lexicon, grammar);
        this.forms = new Forms(wordNet, lexicon::knows);
        this.neighbours = new Neighbours(lexicon::knows, ranks.lemmas());
    }

    /** Reads word lists from the class path, which takes a moment. */
    public static Language load() {
        var ranks = Ranks.load();
        var closed = ClosedWords.load();
        var verbs = Verbs.load();
        var wordNet = WordNet.load();
        var lexicon = new Lexicon(closed, new Morphology(wordNet, verbs, ranks),
                new Capitals(closed, Names.load(), ranks));
        return new Language(ranks, wordNet, new Sentences(new Stops(closed, verbs)), lexicon, Grammar.load(verbs));
    }

    /** The sentences of a paragraph in order, without the space around them; a source in brackets belongs to the one before it. */
    public List<Span> sentences(String paragraph) {
        return sentences.of(paragraph);
    }

    /** A sentence without the source that is named in brackets at its end, and that source. */
    public Citation citation(String sentence) {
        return Citation.of(sentence);
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

    /**
     * What finds the expressions that WordNet knows and others.
     *
     * @param others lemmas of several words, parted by spaces, and what they may be: "be bound to", "on one's own"
     */
    public Expressions expressions(Map<String, Set<PartOfSpeech>> others) {
        return new Expressions(new Phrases(others, wordNet));
    }

    /** The lemma itself and its inflected forms, in British and American spelling: "colour" has "colors". */
    public Set<String> forms(String lemma, PartOfSpeech partOfSpeech) {
        return forms.of(lemma, partOfSpeech);
    }

    /**
     * Real words that a slip of the pen makes of a word, without the word itself.
     *
     * @param slips 0 to 2; two slips away only the 30,000 most used lemmas are found
     */
    public Set<String> neighbours(String word, int slips) {
        return neighbours.of(word, slips);
    }

    /** The lemma's rank, 1 being the most used; empty when it is not among the 30,000 most used. */
    public Optional<Integer> rank(String lemma) {
        return Optional.ofNullable(ranks.of(lemma));
    }
}
