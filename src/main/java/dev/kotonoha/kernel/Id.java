package dev.kotonoha.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

import java.io.Serializable;

/** An identifier: a typed text, so that a card's id is never passed where a learner's is wanted. */
public interface Id extends Serializable {

    /** The text as clients and the database see it; 1 to 100 characters. */
    @JsonValue
    String value();

    /** Guards the canonical constructors. */
    static String checked(String value) {
        if (value.isEmpty() || value.length() > 100) {
            throw new IllegalArgumentException("An id has 1 to 100 characters");
        }
        return value;
    }
}
