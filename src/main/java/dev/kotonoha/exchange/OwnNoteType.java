package dev.kotonoha.exchange;

import dev.kotonoha.account.Prompt;
import dev.kotonoha.anki.Target;

import java.util.Arrays;
import java.util.List;

/** The note type of our own packages. Its id, its fields and their order never change: a new field is a new note type. */
final class OwnNoteType {

    static final long ID = 1_764_028_800_001L;
    static final long DECK = 1_764_028_800_002L;
    static final String NAME = "Kotonoha";
    static final List<String> FIELDS = List.of("Front", "Back", "Note", "Sentence", "Translation", "Picture", "Sound",
            "Recognise",
            "Produce", "Cloze", "Listen", "Understand");
    static final int FRONT = 0;
    static final int BACK = 1;
    static final int NOTE = 2;
    /** The first of the fields that say, with a 1, which prompts a card has. */
    static final int PROMPTS = 7;

    static final String CSS = """
            .card { font-family: "Hiragino Sans", "Noto Sans JP", Arial, sans-serif; font-size: 1.25rem; text-align: center; line-height: 1.8 }
            .front { font-size: 2rem } .context { color: #555 } .gap b { font-size: 0 } .gap b::after { content: "____"; font-size: 1.25rem }
            img { max-width: 20rem; max-height: 12rem }
            """;

    private static final String EVERYTHING = """
            <hr id="answer"><div class="front" lang="en">{{Front}}</div><div lang="ja">{{furigana:Back}}</div>
            {{#Sentence}}<div class="context" lang="en">{{Sentence}}</div>{{/Sentence}}
            {{#Translation}}<div class="context" lang="ja">{{furigana:Translation}}</div>{{/Translation}}
            {{#Note}}<div>{{Note}}</div>{{/Note}}{{Picture}}{{Sound}}
            """;

    private OwnNoteType() {
    }

    /** What each template asks, by its number. */
    static List<Prompt> prompts() {
        return Arrays.asList(Prompt.values());
    }

    static List<Target.Template> templates() {
        return prompts().stream().map(prompt -> {
            var field = FIELDS.get(PROMPTS + prompt.ordinal());
            return new Target.Template(field, "{{#" + field + "}}" + question(prompt) + "{{/" + field + "}}", EVERYTHING);
        }).toList();
    }

    private static String question(Prompt prompt) {
        return switch (prompt) {
            case RECOGNISE, UNDERSTAND -> "<div class=\"front\" lang=\"en\">{{Front}}</div>";
            case PRODUCE -> "<div class=\"front\" lang=\"ja\">{{furigana:Back}}</div>";
            case CLOZE -> "<div class=\"gap\" lang=\"en\">{{Sentence}}</div><div lang=\"ja\">{{furigana:Translation}}</div>";
            case LISTEN -> "{{Sound}}{{^Sound}}{{tts en_US:Front}}{{/Sound}}";
        };
    }
}
