package dev.kotonoha.reading;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

@Component
class ReadingData implements PersonalData {

    private final ReadingRepository repository;

    ReadingData(ReadingRepository repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "readings";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return repository.all(learner);
    }

    @Override
    public void erase(LearnerId learner) {
        repository.erase(learner);
    }
}
