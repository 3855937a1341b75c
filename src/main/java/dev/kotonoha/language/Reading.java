package dev.kotonoha.language;

/**
 * What a token may be.
 *
 * @param weight how likely it is before one looks at its neighbours, as a logarithm that compares with the token's other readings
 */
record Reading(Tag tag, String lemma, double weight) {

    static Reading of(Tag tag, String lemma, double uses) {
        return new Reading(tag, lemma, Math.log(uses + 0.5));
    }
}
