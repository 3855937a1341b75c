package dev.kotonoha.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The honest default: a sentence has no Japanese until its author gives it. */
final class NoTranslator implements Translator {

    @Override
    public boolean isAvailable() {
        return false;
    }

    @Override
    public List<@Nullable String> translate(List<String> english) {
        throw new TranslationFailure("There is no translator", null);
    }
}
