package dev.kotonoha.account;

import dev.kotonoha.factor.SecondFactors;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

@Component
class SecondFactorData implements PersonalData {

    private final SecondFactors factors;

    SecondFactorData(SecondFactors factors) {
        this.factors = factors;
    }

    @Override
    public String name() {
        return "secondFactors";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return Stream.of(factors.state(learner));
    }

    @Override
    public void erase(LearnerId learner) {
        factors.remove(learner);
    }
}
