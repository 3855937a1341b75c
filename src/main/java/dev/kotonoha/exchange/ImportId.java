package dev.kotonoha.exchange;

import dev.kotonoha.kernel.Id;

/** Names an import. */
public record ImportId(String value) implements Id {

    public ImportId {
        Id.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
