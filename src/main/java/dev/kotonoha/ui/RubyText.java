package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.japanese.Furigana;
import dev.kotonoha.japanese.Ruby;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Cuts Japanese into parts with their kana, for learners who want them. */
@Component("ruby")
class RubyText {

    private final Furigana furigana;

    RubyText(Furigana furigana) {
        this.furigana = furigana;
    }

    /** @param reading null for what is shown as it is */
    record Part(String text, @Nullable String reading) {
    }

    /** @param ruby as it was found when the text was loaded; where there is none it is found now */
    public List<Part> parts(String text, @Nullable List<Ruby> ruby, Learner learner) {
        if (!learner.study().furigana()) {
            return List.of(new Part(text, null));
        }
        var parts = new ArrayList<Part>();
        var at = 0;
        for (var part : ruby == null || ruby.isEmpty() ? furigana.of(text) : ruby) {
            if (part.start() > at) {
                parts.add(new Part(text.substring(at, part.start()), null));
            }
            parts.add(new Part(text.substring(part.start(), part.end()), part.reading()));
            at = part.end();
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), null));
        }
        return parts;
    }
}
