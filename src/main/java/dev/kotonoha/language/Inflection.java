package dev.kotonoha.language;

import java.util.List;

/** Regular endings: a form that has the ending may come from a lemma that has the other instead. */
record Inflection(PartOfSpeech partOfSpeech, String ending, String lemmaEnding, List<Tag> tags) {

    static final List<Inflection> REGULAR = List.of(
            noun("s", ""), noun("ses", "s"), noun("xes", "x"), noun("zes", "z"), noun("ches", "ch"), noun("shes", "sh"),
            noun("men", "man"), noun("ies", "y"),
            verb("s", "", Tag.PRESENT), verb("ies", "y", Tag.PRESENT), verb("es", "e", Tag.PRESENT), verb("es", "", Tag.PRESENT),
            verb("ed", "e", Tag.PAST, Tag.PARTICIPLE), verb("ed", "", Tag.PAST, Tag.PARTICIPLE),
            verb("ied", "y", Tag.PAST, Tag.PARTICIPLE),
            verb("ing", "e", Tag.ING), verb("ing", "", Tag.ING),
            adjective("er", ""), adjective("est", ""), adjective("er", "e"), adjective("est", "e"), adjective("ier", "y"),
            adjective("iest", "y"));

    private static Inflection noun(String ending, String lemmaEnding) {
        return new Inflection(PartOfSpeech.NOUN, ending, lemmaEnding, List.of(Tag.PLURAL));
    }

    private static Inflection verb(String ending, String lemmaEnding, Tag... tags) {
        return new Inflection(PartOfSpeech.VERB, ending, lemmaEnding, List.of(tags));
    }

    private static Inflection adjective(String ending, String lemmaEnding) {
        return new Inflection(PartOfSpeech.ADJECTIVE, ending, lemmaEnding, List.of(Tag.ADJECTIVE, Tag.PREDICATE));
    }

    boolean fits(String form) {
        return form.length() > ending.length() + 1 && form.endsWith(ending);
    }

    String lemma(String form) {
        return form.substring(0, form.length() - ending.length()) + lemmaEnding;
    }
}
