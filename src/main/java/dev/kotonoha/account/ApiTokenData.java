package dev.kotonoha.account;

import org.springframework.stereotype.Component;

import java.util.stream.Stream;

@Component
class ApiTokenData implements PersonalData {

    private final ApiTokens tokens;

    ApiTokenData(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "apiTokens";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return tokens.of(learner).stream();
    }

    @Override
    public void erase(LearnerId learner) {
        tokens.endAll(learner);
    }
}
