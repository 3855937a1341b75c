package dev.kotonoha.language;

import dev.kotonoha.language.Verbs.Kind;

import java.util.ArrayList;
import java.util.List;

/** What a form in lower case may be by WordNet: its lemmas and what inflections of them it is. */
final class Morphology {

    private static final List<PartOfSpeech> OPEN = List.of(PartOfSpeech.NOUN, PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE,
            PartOfSpeech.ADVERB);

    private static final List<Tag> ADJECTIVE = List.of(Tag.ADJECTIVE, Tag.PREDICATE);

    private final WordNet wordNet;
    private final Verbs verbs;
    private final Ranks ranks;

    Morphology(WordNet wordNet, Verbs verbs, Ranks ranks) {
        this.wordNet = wordNet;
        this.verbs = verbs;
        this.ranks = ranks;
    }

    List<Reading> readings(String form) {
        var readings = new ArrayList<Reading>();
        for (var partOfSpeech : OPEN) {
            addUninflected(readings, form, partOfSpeech);
            var irregular = wordNet.irregular(form, partOfSpeech);
            for (var lemma : irregular) {
                addInflected(readings, lemma, partOfSpeech, irregular(form, partOfSpeech));
            }
            if (irregular.isEmpty()) {
                addRegular(readings, form, partOfSpeech);
            }
        }
        preferSingular(readings, form);
        return readings;
    }

    /** WordNet has "words" beside "word"; where the ranks have not, the singular is the lemma. */
    private void preferSingular(List<Reading> readings, String form) {
        if (!ranks.lists(form) && readings.stream().anyMatch(r -> r.tag() == Tag.PLURAL && ranks.lists(r.lemma()))) {
            readings.removeIf(reading -> reading.tag() == Tag.NOUN);
        }
    }

    private void addUninflected(List<Reading> readings, String form, PartOfSpeech partOfSpeech) {
        var uses = uses(form, partOfSpeech);
        if (uses >= 0) {
            var tags = switch (partOfSpeech) {
                case NOUN -> List.of(Tag.NOUN);
                case VERB -> List.of(Tag.BASE);
                case ADJECTIVE -> ADJECTIVE;
                default -> List.of(Tag.ADVERB);
            };
            tags.forEach(tag -> readings.add(reading(tag, form, uses)));
            if (partOfSpeech == PartOfSpeech.VERB) {
                unchanged(form).forEach(tag -> readings.add(reading(tag, form, uses)));
            }
        }
    }

    private void addRegular(List<Reading> readings, String form, PartOfSpeech partOfSpeech) {
        for (var inflection : Inflection.REGULAR) {
            if (inflection.partOfSpeech() == partOfSpeech && inflection.fits(form) && !inflection.lemma(form).equals("be")) {
                addInflected(readings, inflection.lemma(form), partOfSpeech, inflection.tags());
            }
        }
    }

    private void addInflected(List<Reading> readings, String lemma, PartOfSpeech partOfSpeech, List<Tag> tags) {
        var uses = uses(lemma, partOfSpeech);
        if (uses >= 0) {
            tags.forEach(tag -> readings.add(reading(tag, lemma, uses)));
        }
    }

    private List<Tag> unchanged(String base) {
        return verbs.are(Kind.UNCHANGED, base)
                ? List.of(Tag.PAST, Tag.PARTICIPLE)
                : verbs.are(Kind.PARTICIPLE, base) ? List.of(Tag.PARTICIPLE) : List.of();
    }

    private List<Tag> irregular(String form, PartOfSpeech partOfSpeech) {
        return switch (partOfSpeech) {
            case NOUN -> List.of(Tag.PLURAL);
            case VERB -> irregularVerb(form);
            case ADJECTIVE -> ADJECTIVE;
            default -> List.of(Tag.ADVERB);
        };
    }

    private List<Tag> irregularVerb(String form) {
        if (form.endsWith("ing")) {
            return List.of(Tag.ING);
        }
        if (form.endsWith("s")) {
            return List.of(Tag.PRESENT);
        }
        return verbs.are(Kind.PAST, form) ? List.of(Tag.PAST) : List.of(Tag.PAST, Tag.PARTICIPLE);
    }

    /** What WordNet says; a word that only the ranks know may be a noun. */
    private int uses(String lemma, PartOfSpeech partOfSpeech) {
        var uses = wordNet.uses(lemma, partOfSpeech);
        return uses < 0 && partOfSpeech == PartOfSpeech.NOUN && ranks.lists(lemma) && !wordNet.has(lemma) ? 0 : uses;
    }

    private Reading reading(Tag tag, String lemma, int uses) {
        return Reading.of(tag, lemma, uses * share(tag) + (ranks.lists(lemma) ? 0.5 : 0));
    }

    /** The part of a lemma's uses that has this form, roughly. */
    private static double share(Tag tag) {
        return switch (tag) {
            case NOUN -> 0.75;
            case PLURAL -> 0.25;
            case BASE -> 0.35;
            case PRESENT -> 0.12;
            case PAST -> 0.25;
            case PARTICIPLE -> 0.2;
            case ING -> 0.15;
            case ADJECTIVE, PREDICATE -> 0.5;
            default -> 1;
        };
    }
}
