package dev.kotonoha.account;

/** What a personal API token may be used for; each has a sentence in the message bundles, {@code scope.<name>}. */
public enum Scope {
    /** Look at texts, cards, reviews, statistics and the own profile. */
    READ,
    /** Send what happened while studying: taps, progress, reviews. */
    STUDY,
    /** Change own cards, texts and words. */
    WRITE,
    /** For teachers: see and lead classes. */
    CLASSES;

    /** The name that Spring Security knows it by. */
    public String authority() {
        return "SCOPE_" + name();
    }
}
