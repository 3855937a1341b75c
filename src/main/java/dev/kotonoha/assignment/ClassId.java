package dev.kotonoha.assignment;

import dev.kotonoha.kernel.Id;

import java.util.UUID;

/** Names a class. */
public record ClassId(String value) implements Id {

    public ClassId {
        Id.checked(value);
    }

    /** One that nothing has yet. */
    public static ClassId random() {
        return new ClassId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
