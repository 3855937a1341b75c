package dev.kotonoha.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a form in lower case may be by WordNet: its lemmas and what inflections of them it is. */
final class Morphology {

    private static final List<PartOfSpeech> OPEN = List.of(PartOfSpeech.NOUN, PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE,
            PartOfSpeech.ADVERB);

    private static final List<Tag> ADJECTIVE = List.of(Tag.ADJECTIVE, Tag.PREDICATE);

    /** Verbs whose past is like their base. */
    private static final Set<String> UNCHANGED = Set.of("beat", "bet", "burst", "cast", "cost", "cut", "fit", "hit", "hurt",
            "knit", "let",
            "put", "quit", "read", "rid", "set", "shed", "shut", "spit", "split", "spread", "thrust", "upset", "forecast",
            "broadcast",
            "come", "become", "overcome", "run");

    private final WordNet wordNet;
    private final Ranks ranks;

    Morphology(WordNet wordNet, Ranks ranks) {
        this.wordNet = wordNet;
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
            if (partOfSpeech == PartOfSpeech.VERB && UNCHANGED.contains(form)) {
                readings.add(reading(Tag.PAST, form, uses));
                readings.add(reading(Tag.PARTICIPLE, form, uses));
            }
        }
    }

    private void addRegular(List<Reading> readings, String form, PartOfSpeech partOfSpeech) {
        for (var inflection : Inflection.REGULAR) {
            if (inflection.partOfSpeech() == partOfSpeech && inflection.fits(form)) {
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

    private static List<Tag> irregular(String form, PartOfSpeech partOfSpeech) {
        return switch (partOfSpeech) {
            case NOUN -> List.of(Tag.PLURAL);
            case VERB -> form.endsWith("ing")
                    ? List.of(Tag.ING)
                    : form.endsWith("s") ? List.of(Tag.PRESENT) : List.of(Tag.PAST, Tag.PARTICIPLE);
            case ADJECTIVE -> ADJECTIVE;
            default -> List.of(Tag.ADVERB);
        };
    }

    /** What WordNet says; a word that only the ranks know may be a noun. */
    private int uses(String lemma, PartOfSpeech partOfSpeech) {
        var uses = wordNet.uses(lemma, partOfSpeech);
        return uses < 0 && partOfSpeech == PartOfSpeech.NOUN && ranks.lists(lemma) && !wordNet.has(lemma) ? 0 : uses;
    }

    private Reading reading(Tag tag, String lemma, int uses) {
        return Reading.of(tag, lemma, uses * share(tag) + (ranks.lists(lemma) ? 1 : 0));
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
