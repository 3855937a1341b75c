package dev.kotonoha.vocabulary;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.kernel.Cursor;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.stream.Stream;

@Component
class LexiconData implements PersonalData {

    private final LexiconRepository repository;
    private final Vocabulary vocabulary;

    LexiconData(LexiconRepository repository, Vocabulary vocabulary) {
        this.repository = repository;
        this.vocabulary = vocabulary;
    }

    @Override
    public String name() {
        return "lexicons";
    }

    /** In words, not as bitmaps: a person should be able to read it. */
    @Override
    public Stream<?> export(LearnerId learner) {
        var said = repository.find(learner).marks().said().stream();
        return Stream.concat(said, vocabulary.list(learner, null, null, Optional.<Cursor>empty(), Integer.MAX_VALUE - 1).items()
                .stream());
    }

    @Override
    public void erase(LearnerId learner) {
        repository.erase(learner);
    }
}
