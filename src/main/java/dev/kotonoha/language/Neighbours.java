package dev.kotonoha.language;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The real words that a slip makes of another: "from" of "form". */
final class Neighbours {

    private final Predicate<String> known;
    private final List<Lemma> lemmas;

    /**
     * @param known whether a form in lower case is a word
     * @param lemmas the most used ones
     */
    Neighbours(Predicate<String> known, Collection<String> lemmas) {
        this.known = known;
        this.lemmas = lemmas.stream().map(Lemma::of).toList();
    }

    /** @param letters a bit for each letter that it has, which tells most pairs apart at once */
    private record Lemma(String text, int letters) {

        static Lemma of(String text) {
            return new Lemma(text, text.chars().map(letter -> 1 << letter % 32).reduce(0, (some, more) -> some | more));
        }

        /** A slip changes two letters at most. */
        boolean mayBeNear(Lemma other, int slips) {
            return Math.abs(text.length() - other.text.length()) <= slips
                    && Integer.bitCount(letters ^ other.letters) <= 2 * slips;
        }
    }

    /** Every word that is one slip away, and where two are allowed the most used lemmas that are two away. */
    Set<String> of(String word, int slips) {
        var near = new TreeSet<String>();
        if (slips > 0) {
            addOneAway(word, near);
        }
        if (slips > 1) {
            var wanted = Lemma.of(word);
            lemmas.stream().filter(lemma -> lemma.mayBeNear(wanted, slips)).map(Lemma::text)
                    .filter(lemma -> Slips.between(word, lemma) <= slips).forEach(near::add);
        }
        near.remove(word);
        return near;
    }

    private void addOneAway(String word, Set<String> near) {
        for (var i = 0; i <= word.length(); i++) {
            var head = word.substring(0, i);
            var tail = word.substring(i);
            for (var letter = 'a'; letter <= 'z'; letter++) {
                addKnown(head + letter + tail, near);
                if (!tail.isEmpty()) {
                    addKnown(head + letter + tail.substring(1), near);
                }
            }
            if (!tail.isEmpty()) {
                addKnown(head + tail.substring(1), near);
            }
            if (tail.length() > 1) {
                addKnown(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2), near);
            }
        }
    }

    private void addKnown(String form, Set<String> near) {
        if (!form.isEmpty() && known.test(form)) {
            near.add(form);
        }
    }
}
