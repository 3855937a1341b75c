package dev.kotonoha.account;

import dev.kotonoha.kernel.Id;

import java.util.UUID;

/** Names a person; everybody is a learner, also teachers. */
public record LearnerId(String value) implements Id {

    public LearnerId {
        Id.checked(value);
    }

    static LearnerId random() {
        return new LearnerId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
