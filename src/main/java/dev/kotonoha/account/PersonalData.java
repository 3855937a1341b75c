package dev.kotonoha.account;

import java.util.stream.Stream;

/** What a feature keeps about a person: each feature that keeps something has one of these. */
public interface PersonalData {

    /** The name of the collection, which is also the file's name in the export. */
    String name();

    /** Everything that is kept about the learner, as objects that can be written as JSON; the caller closes the stream. */
    Stream<?> export(LearnerId learner);

    /** Removes all of it; may be called again. */
    void erase(LearnerId learner);
}
