package dev.kotonoha.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How American English may spell what British English spells otherwise. */
final class BritishSpelling {

    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("grey", "gray"), Map.entry("programme", "program"),
            Map.entry("cheque", "check"), Map.entry("tyre", "tire"), Map.entry("kerb", "curb"), Map.entry("plough", "plow"),
            Map.entry("aluminium", "aluminum"), Map.entry("jewellery", "jewelry"), Map.entry("pyjamas", "pajamas"),
            Map.entry("storey", "story"), Map.entry("moustache", "mustache"), Map.entry("draught", "draft"),
            Map.entry("practise", "practice"), Map.entry("licence", "license"), Map.entry("whisky", "whiskey"),
            Map.entry("mum", "mom"), Map.entry("artefact", "artifact"), Map.entry("ageing", "aging"), Map.entry("cosy", "cozy"),
            Map.entry("axe", "ax"), Map.entry("mould", "mold"), Map.entry("moult", "molt"), Map.entry("smoulder", "smolder"),
            Map.entry("sceptic", "skeptic"), Map.entry("sceptical", "skeptical"), Map.entry("scepticism", "skepticism"),
            Map.entry("disc", "disk"), Map.entry("fulfil", "fulfill"), Map.entry("skilful", "skillful"),
            Map.entry("enrol", "enroll"),
            Map.entry("wilful", "willful"), Map.entry("distil", "distill"), Map.entry("instil", "instill"),
            Map.entry("instalment", "installment"), Map.entry("manoeuvre", "maneuver"),
            Map.entry("acknowledgement", "acknowledgment"), Map.entry("judgement", "judgment"));
    /** What a spelling has, and what stands for it in the other. */
    private static final List<String[]> LETTERS = List.of(pair("our", "or"), pair("is", "iz"), pair("ys", "yz"),
            pair("tre", "ter"),
            pair("bre", "ber"), pair("ogue", "og"), pair("ence", "ense"), pair("ae", "e"), pair("oe", "e"), pair("lle", "le"),
            pair("lli", "li"), pair("llo", "lo"));

    private BritishSpelling() {
    }

    private static String[] pair(String british, String american) {
        return new String[]{british, american};
    }

    /** Spellings to try; most are none. */
    static List<String> american(String lemma) {
        var word = WORDS.get(lemma);
        if (word != null) {
            return List.of(word);
        }
        var spellings = new ArrayList<String>();
        for (var letters : LETTERS) {
            var at = lemma.lastIndexOf(letters[0]);
            if (at > 0 || at == 0 && letters[0].length() > 1 && lemma.length() > 5) {
                spellings.add(lemma.substring(0, at) + letters[1] + lemma.substring(at + letters[0].length()));
            }
        }
        return spellings;
    }
}
