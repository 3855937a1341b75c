package dev.kotonoha.exchange;

import dev.kotonoha.anki.Note;
import dev.kotonoha.anki.NoteType;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds out which fields of a note type are English and which Japanese, from what its notes hold, unless somebody has said so. */
final class Guesses {

    private static final int SAMPLES = 20;
    private static final int SHOWN = 3;
    private static final int LONGEST = 120;

    private final Map<Long, NoteType> types = new HashMap<>();
    private final Map<Long, List<List<String>>> samples = new HashMap<>();
    private final Map<Long, Integer> notes = new HashMap<>();

    Guesses(Collection<NoteType> types) {
        types.forEach(type -> this.types.put(type.id(), type));
    }

    List<Choice> choices(dev.kotonoha.anki.Collection collection, Map<Long, Mapping> mappings) {
        collection.read(this::look);
        return types.values().stream().filter(type -> notes.containsKey(type.id()) && type.fields().size() > 1)
                .map(type -> choice(type, mappings.get(type.id())))
                .sorted((one, other) -> Integer.compare(other.notes(), one.notes())).toList();
    }

    private void look(Note note) {
        notes.merge(note.type(), 1, Integer::sum);
        var seen = samples.computeIfAbsent(note.type(), id -> new ArrayList<>());
        if (seen.size() < SAMPLES) {
            seen.add(note.fields().stream().map(FieldText::filled)
                    .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text).toList());
        }
    }

    private Choice choice(NoteType type, @Nullable Mapping mapping) {
        var seen = samples.getOrDefault(type.id(), List.of());
        var count = type.fields().size();
        var shown = seen.stream().limit(SHOWN).toList();
        var all = notes.getOrDefault(type.id(), 0);
        if (mapping != null) {
            var fits = mapping.front() < count && mapping.back() < count;
            return new Choice(type.id(), type.name(), type.fields(), all, fits ? mapping.front() : 0, fits ? mapping.back() : 1,
                    fits && mapping.isTaken(), shown);
        }
        if (type.cloze() || type.id() == OwnNoteType.ID) {
            return new Choice(type.id(), type.name(), type.fields(), all, OwnNoteType.FRONT, OwnNoteType.BACK, true, shown);
        }
        var front = best(count, -1, field -> share(seen, field, false));
        var back = best(count, front, field -> share(seen, field, true));
        return new Choice(type.id(), type.name(), type.fields(), all, front, back, true, shown);
    }

    private interface Score {
        double of(int field);
    }

    /** The first of those that score best. */
    private static int best(int fields, int except, Score score) {
        return IntStream.range(0, fields).filter(field -> field != except).boxed()
                .reduce((one, other) -> score.of(other) > score.of(one) + 1e-9 ? other : one).orElse(0);
    }

    /** How many of the samples have text of the language in the field. */
    private static double share(List<List<String>> seen, int field, boolean japanese) {
        return seen.stream().filter(fields -> field < fields.size()).map(fields -> fields.get(field))
                .filter(text -> !text.isEmpty() && isJapanese(text) == japanese && text.chars().anyMatch(Character::isLetter))
                .count() / (double) Math.max(1, seen.size());
    }

    private static boolean isJapanese(String text) {
        return text.codePoints().mapToObj(Character.UnicodeScript::of).anyMatch(script -> switch (script) {
            case HIRAGANA, KATAKANA, HAN -> true;
            default -> false;
        });
    }
}
