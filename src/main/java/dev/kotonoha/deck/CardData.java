package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

@Component
class CardData implements PersonalData {

    private final CardRepository repository;

    CardData(CardRepository repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "cards";
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
