package dev.kotonoha.language;
import java.util.*;
public final class Language {
    public static Language load() {
        return new Language();
    }
    public List<Word> words(String s) {
        var l = new ArrayList<Word>();
        var m = java.util.regex.Pattern.compile("[A-Za-z'’-]+").matcher(s);
        while (m.find())
            l.add(new Word(m.start(), m.end(), m.group().toLowerCase(Locale.ROOT), PartOfSpeech.NOUN, null));
        return l;
    }
    public Optional<Integer> rank(String lemma) {
        return Optional.empty();
    }
}
