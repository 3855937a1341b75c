package dev.kotonoha.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a sentence and how they hang together. */
final class WordRow {

    private static final int LONGEST_OBJECT = 4;
    /** What may stand between two words of one expression. */
    private static final Pattern JOINED = Pattern.compile("(?:['’]s?)?[\\s\\u2011-]*");
    private static final Set<String> POSSESSIVES = Set.of("my", "your", "his", "her", "its", "our", "their");
    private static final Set<String> REFLEXIVES = Set.of("myself", "yourself", "himself", "herself", "itself", "ourselves",
            "yourselves", "themselves");
    private static final Set<String> PARTICLES = Set.of("up", "out", "off", "down", "away", "back", "in", "on", "over",
            "around", "round", "about", "along", "apart", "aside", "across", "by", "through", "together", "forward",
            "under");
    /** Those that are more often prepositions of their own. */
    private static final Set<String> UNSURE = Set.of("in", "over", "around", "round", "about", "along", "across", "by",
            "through", "under", "down", "up");
    private static final Set<String> WITHOUT_OBJECT = Set.of("be", "have", "do");

    private final List<Word> words;
    private final List<String> forms;
    private final String sentence;

    WordRow(String sentence, List<Word> words) {
        this.sentence = sentence;
        this.words = words;
        this.forms = words.stream().map(word -> Tokens.normal(sentence.substring(word.start(), word.end()))).toList();
    }

    int size() {
        return words.size();
    }

    String form(int index) {
        return forms.get(index);
    }

    String lemma(int index) {
        return words.get(index).lemma().toLowerCase(Locale.ROOT);
    }

    boolean is(int index, PartOfSpeech partOfSpeech) {
        return words.get(index).partOfSpeech() == partOfSpeech;
    }

    /** The forms from the first to the last word, as written but small. */
    String forms(int first, int last) {
        return String.join(" ", forms.subList(first, last + 1));
    }

    /** What the words may be called: the first and the last by form or lemma, with "one's" and "oneself" for whose and who it is. */
    Set<String> keys(int first, int last) {
        var between = forms.subList(first + 1, last);
        var keys = new LinkedHashSet<String>();
        for (var middle : List.of(between, between.stream().map(WordRow::general).toList())) {
            var inner = middle.isEmpty() ? " " : " " + String.join(" ", middle) + " ";
            for (var beginning : List.of(lemma(first), form(first))) {
                keys.add(beginning + inner + form(last));
                keys.add(beginning + inner + lemma(last));
                keys.add(beginning + inner + general(form(last)));
            }
        }
        return keys;
    }

    private static String general(String form) {
        return POSSESSIVES.contains(form) ? "one's" : REFLEXIVES.contains(form) ? "oneself" : form;
    }

    /** Whether no punctuation parts a word from the next. */
    boolean joined(int index) {
        return index + 1 < size()
                && JOINED.matcher(sentence).region(words.get(index).end(), words.get(index + 1).start()).matches();
    }

    boolean mayHaveObject(int index) {
        return is(index, PartOfSpeech.VERB) && !WITHOUT_OBJECT.contains(lemma(index));
    }

    /** Whether the words are an object that may stand between a verb and its particle: "the very kind offer". */
    boolean object(int first, int last) {
        if (last - first >= LONGEST_OBJECT) {
            return false;
        }
        for (var i = first; i <= last; i++) {
            var fits = switch (words.get(i).partOfSpeech()) {
                case NOUN, PRONOUN, DETERMINER, ADJECTIVE, NUMERAL, ADVERB -> true;
                default -> false;
            };
            if (!fits || !joined(i - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word is a particle behind an object. */
    boolean particle(int index) {
        var object = is(index - 1, PartOfSpeech.NOUN) || is(index - 1, PartOfSpeech.PRONOUN);
        return object && joined(index - 1) && (form(index).equals("into")
                || PARTICLES.contains(form(index)) && (is(index, PartOfSpeech.ADVERB) || !joined(index)));
    }

    boolean small(int index) {
        return joined(index - 1) && (is(index, PartOfSpeech.PREPOSITION) || is(index, PartOfSpeech.ADVERB));
    }

    /** Whether the word is a preposition rather than the particle that it would be in an expression. */
    boolean unsure(int index) {
        return UNSURE.contains(form(index)) && is(index, PartOfSpeech.PREPOSITION);
    }
}
