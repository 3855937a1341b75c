package dev.kotonoha.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Kinds of verbs that have to be known by name. */
record Verbs(Map<Kind, Set<String>> forms) {

    enum Kind {
        /** Forms of the past that are no participles. */
        PAST,
        /** Bases that are also pasts and participles. */
        UNCHANGED,
        /** Bases that are also participles. */
        PARTICIPLE,
        /** Lemmas that join an adjective to their subject. */
        LINK,
        /** Forms that tell who said a quotation. */
        SPEECH
    }

    static Verbs load() {
        var forms = new HashMap<Kind, Set<String>>();
        for (var line : Resources.lines("verbs.tsv")) {
            var columns = line.split("\t", 2);
            forms.put(Kind.valueOf(columns[0]), Set.of(columns[1].split(" ")));
        }
        return new Verbs(Map.copyOf(forms));
    }

    boolean are(Kind kind, String form) {
        return forms.getOrDefault(kind, Set.of()).contains(form);
    }
}
