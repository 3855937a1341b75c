package dev.kotonoha.ui;

import dev.kotonoha.catalog.Audience;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.Draft;
import dev.kotonoha.catalog.Kind;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A draft as a form's fields.
 *
 * @param id of the text that is revised; empty or null for a new one
 * @param translations a line a sentence, a hyphen where there is none; empty for none at all
 * @param times a line a sentence, "start end" in ms or a hyphen
 */
record WriteForm(@Nullable String id, @Nullable String title, @Nullable String titleJa, @Nullable String lead,
        @Nullable String body,
        @Nullable String translations, @Nullable String times, @Nullable Kind kind, @Nullable Audience audience) {

    static final WriteForm EMPTY = new WriteForm("", "", "", "", "", "", "", Kind.READING, Audience.ME);
    private static final String NONE = "-";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LEAD = 500;
    private static final int LONGEST_BODY = 200_000;

    static WriteForm of(Draft draft) {
        return new WriteForm("", draft.title().en(), draft.title().ja(), draft.lead(), draft.body(), lines(draft.translations()),
                times(draft.times()), draft.kind(), Audience.ME);
    }

    static WriteForm of(Content content) {
        var body = content.paragraphs().stream().map(paragraph -> paragraph.sentences().stream().map(WriteForm::cited)
                .collect(Collectors.joining(" "))).collect(Collectors.joining("\n\n"));
        var translations = new ArrayList<@Nullable String>();
        content.everySentence().forEach(sentence -> translations.add(sentence.ja()));
        return new WriteForm(content.id().value(), content.title().en(), content.title().ja(), content.lead(), body,
                translations.stream().anyMatch(value -> value != null) ? lines(translations) : "", "", content.kind(),
                content.audience());
    }

    private static String cited(Sentence sentence) {
        return sentence.source() == null ? sentence.en() : sentence.en() + " (" + sentence.source().name() + ")";
    }

    /** A 422 problem for a title that is missing and for what is too long. */
    Draft draft() {
        if (title == null || title.isBlank()) {
            throw Problem.unacceptable("title", "text.title");
        }
        var text = Objects.requireNonNullElse(body, "");
        if (text.length() > LONGEST_BODY || title.length() > LONGEST_TITLE || lead != null && lead.length() > LONGEST_LEAD) {
            throw Problem.unacceptable("body", "text.long", LONGEST_BODY);
        }
        var japanese = titleJa == null || titleJa.isBlank() ? null : titleJa;
        return new Draft(new Draft.Title(title, japanese), lead, null, kind == null ? Kind.READING : kind, text,
                translationLines(),
                audience, timeLines());
    }

    private @Nullable List<@Nullable String> translationLines() {
        if (translations == null || translations.isBlank()) {
            return null;
        }
        var all = new ArrayList<@Nullable String>();
        translations.stripTrailing().lines().map(String::strip)
                .forEach(line -> all.add(line.isEmpty() || line.equals(NONE) ? null : line));
        return all;
    }

    private @Nullable List<Draft.@Nullable Time> timeLines() {
        if (times == null || times.isBlank()) {
            return null;
        }
        var all = new ArrayList<Draft.@Nullable Time>();
        times.lines().map(line -> line.strip().split(" ")).forEach(parts -> all.add(parts.length == 2
                && Arrays.stream(parts).allMatch(part -> part.matches("\\d{1,9}"))
                        ? new Draft.Time(Long.parseLong(parts[0]), Long.parseLong(parts[1]))
                        : null));
        return all;
    }

    private static String lines(@Nullable List<@Nullable String> values) {
        return values == null
                ? ""
                : values.stream().map(value -> value == null ? NONE : value.replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\n"));
    }

    private static String times(@Nullable List<Draft.@Nullable Time> times) {
        return times == null
                ? ""
                : times.stream().map(time -> time == null ? NONE : time.startMs() + " " + time.endMs())
                        .collect(Collectors.joining("\n"));
    }
}
