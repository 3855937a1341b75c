package dev.kotonoha.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Parts a text into sentences: at stops that end one, and where a line begins with a bullet or a number. */
final class Sentences {

    private static final Pattern END = Pattern
            .compile("(?<mark>\\.(?: \\.){1,5}|[.!?…]+)(?<close>[\"'”’)\\]»]*)(?<cited>" + Citation.BRACKETS
                    + "[.!?]?)?(?=\\s|$)|\\n\\s*\\n|\\n(?=\\s*(?:[-•*–—]|\\(?\\d+[.)])\\s)", Pattern.CASE_INSENSITIVE);
    private static final String OPENING = "\"'“‘([«-–—•";

    /** How far one looks ahead. */
    private static final int AHEAD = 80;

    private final Stops stops;

    Sentences(Stops stops) {
        this.stops = stops;
    }

    List<Span> of(String text) {
        var sentences = new ArrayList<Span>();
        var start = 0;
        var matcher = END.matcher(text);
        while (matcher.find()) {
            if (ends(text, start, matcher.toMatchResult())) {
                add(sentences, text, start, matcher.end());
                start = matcher.end();
            }
        }
        add(sentences, text, start, text.length());
        return List.copyOf(sentences);
    }

    private boolean ends(String text, int start, MatchResult stop) {
        var mark = stop.group("mark");
        if (mark == null || stop.group("cited") != null) {
            return true;
        }
        var after = text.substring(stop.end(), Math.min(text.length(), stop.end() + AHEAD)).stripLeading();
        var next = after;
        while (!next.isEmpty() && OPENING.indexOf(next.charAt(0)) >= 0) {
            next = next.substring(1).stripLeading();
        }
        var before = text.substring(start, stop.start()).strip();
        return next.isEmpty()
                || stops.end(new Stops.Stop(before, mark, !stop.group("close").isEmpty(), next.length() < after.length(), next));
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        var part = text.substring(start, end);
        if (!part.isBlank()) {
            sentences.add(new Span(start + part.length() - part.stripLeading().length(), start + part.stripTrailing().length()));
        }
    }
}
