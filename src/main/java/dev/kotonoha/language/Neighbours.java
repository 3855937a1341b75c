package dev.kotonoha.language;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The real words that a slip makes of another: "from" of "form". */
final class Neighbours {

    private final Predicate<String> known;
    private final Collection<String> lemmas;

    /**
     * @param known whether a form in lower case is a word
     * @param lemmas the most used ones
     */
    Neighbours(Predicate<String> known, Collection<String> lemmas) {
        this.known = known;
        this.lemmas = lemmas;
    }

    /** Every word that is one slip away, and where two are allowed the most used lemmas that are two away. */
    Set<String> of(String word, int slips) {
        var near = new TreeSet<String>();
        if (slips > 0) {
            addOneAway(word, near);
        }
        if (slips > 1) {
            lemmas.stream().filter(lemma -> Math.abs(lemma.length() - word.length()) <= slips)
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
