package dev.kotonoha.manuscript;

import dev.kotonoha.kernel.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Subtitles in SubRip's format or WebVTT: cues with their times. What is not spoken is left out; a pause begins a paragraph. */
final class SubtitleFile {

    private static final Pattern TIMES = Pattern.compile(
            "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})\\s*-->\\s*(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3}).*");
    /** Tags such as {@code <i>}, {@code <v Mia>} and {@code {\an8}}. */
    private static final Pattern TAG = Pattern.compile("<[^<>]*>|\\{[^{}]*}");
    /** What is heard and not said: "[door opens]", "(sighs)", "♪ music ♪". */
    private static final Pattern SOUND = Pattern.compile("\\[[^\\[\\]]*]|\\([^()]*\\)|♪[^♪]*♪?|#[^#]*#");
    private static final Pattern SPEAKER = Pattern.compile("^(?:[-–—>][-–—>\\s]*)?(?:[A-Z][A-Z .'0-9]{1,30}:\\s+)?");
    /** Words with times of their own, as automatic captions have them. */
    private static final Pattern ROLLING = Pattern.compile("<\\d{2}:\\d{2}:\\d{2}\\.\\d{3}>");
    private static final long PAUSE_MS = 3000;

    private SubtitleFile() {
    }

    private record Cue(long startMs, long endMs, String text) {
    }

    static List<Part> read(String text) {
        var cues = cues(text);
        if (cues.isEmpty()) {
            throw Problem.unacceptable("file", "file.no-cues");
        }
        var paragraphs = new ArrayList<Part.Paragraph>();
        var pieces = new ArrayList<Part.Piece>();
        var until = cues.getFirst().startMs();
        for (var cue : cues) {
            if (cue.startMs() - until > PAUSE_MS && !pieces.isEmpty()) {
                paragraphs.add(new Part.Paragraph(List.copyOf(pieces), null));
                pieces.clear();
            }
            pieces.add(new Part.Piece(cue.text(), cue.startMs(), cue.endMs()));
            until = cue.endMs();
        }
        paragraphs.add(new Part.Paragraph(List.copyOf(pieces), null));
        return List.of(new Part(null, List.copyOf(paragraphs)));
    }

    /** In WebVTT a line with a space in it is text; in SubRip's format it parts cues, by many makers' hands. */
    private static List<Cue> cues(String text) {
        var blocks = Stream.of(text.split(text.startsWith("WEBVTT") ? "\n\n+" : "\n[ \t]*\n"));
        var cues = blocks.flatMap(SubtitleFile::cue).toList();
        return ROLLING.matcher(text).find() ? unrolled(cues) : cues;
    }

    /** Automatic captions show each line again above the next one; it is said once. */
    private static List<Cue> unrolled(List<Cue> cues) {
        var all = new ArrayList<Cue>();
        var above = "";
        for (var cue : cues) {
            var fresh = cue.text().equals(above)
                    ? ""
                    : cue.text().startsWith(above + " ") ? cue.text().substring(above.length() + 1) : cue.text();
            if (!fresh.isEmpty()) {
                all.add(new Cue(cue.startMs(), cue.endMs(), fresh));
                above = fresh;
            }
        }
        return all;
    }

    /** Comments, styles and cues without speech give none. */
    private static Stream<Cue> cue(String block) {
        var lines = block.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (var i = 0; i < Math.min(2, lines.size()); i++) {
            var times = TIMES.matcher(lines.get(i));
            if (times.matches()) {
                var said = lines.subList(i + 1, lines.size()).stream().map(SubtitleFile::said).filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
                var start = milliseconds(times.toMatchResult(), 1);
                var end = milliseconds(times.toMatchResult(), 5);
                return said.isEmpty() || end <= start ? Stream.empty() : Stream.of(new Cue(start, end, said));
            }
        }
        return Stream.empty();
    }

    private static String said(String line) {
        var plain = SOUND.matcher(TAG.matcher(line).replaceAll("")).replaceAll(" ").strip();
        return SPEAKER.matcher(plain).replaceFirst("").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&nbsp;", " ").replaceAll("\\s+", " ").strip();
    }

    private static long milliseconds(MatchResult times, int first) {
        var hours = times.group(first) == null ? 0 : Long.parseLong(times.group(first));
        var minutes = hours * 60 + Long.parseLong(times.group(first + 1));
        var fraction = times.group(first + 3);
        return (minutes * 60 + Long.parseLong(times.group(first + 2))) * 1000
                + Long.parseLong((fraction + "00").substring(0, 3));
    }
}
