package dev.kotonoha.assignment;

import dev.kotonoha.kernel.Id;

import java.util.UUID;

/** Names something that a class was given. */
public record AssignmentId(String value) implements Id {

    public AssignmentId {
        Id.checked(value);
    }

    /** One that nothing has yet. */
    public static AssignmentId random() {
        return new AssignmentId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
