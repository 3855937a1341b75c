package dev.kotonoha.catalog;

import dev.kotonoha.kernel.Seeds;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** When each sentence is spoken, from the WebVTT file beside a sound: one cue a sentence, in order. */
final class Cues {

    private static final Pattern TIMES = Pattern
            .compile("(?:(\\d+):)?(\\d\\d):(\\d\\d)\\.(\\d{3})\\s+-->\\s+(?:(\\d+):)?(\\d\\d):(\\d\\d)\\.(\\d{3}).*");

    private Cues() {
    }

    /** A cue, in ms from the start of the sound. */
    record Cue(long startMs, long endMs) {
    }

    static List<Cue> read(Resource file) {
        var cues = new ArrayList<Cue>();
        var number = 0;
        for (var line : lines(file)) {
            number++;
            if (!line.contains("-->")) {
                continue;
            }
            var times = TIMES.matcher(line.strip());
            if (!times.matches()) {
                throw new SeedMistake(Seeds.path(file), number, "expected times such as 00:01.250 --> 00:03.900");
            }
            var cue = new Cue(milliseconds(times.toMatchResult(), 1), milliseconds(times.toMatchResult(), 5));
            if (cue.endMs() <= cue.startMs() || !cues.isEmpty() && cue.startMs() < cues.getLast().endMs()) {
                throw new SeedMistake(Seeds.path(file), number, "expected a cue that ends after it begins, after the one before");
            }
            cues.add(cue);
        }
        return cues;
    }

    private static long milliseconds(MatchResult times, int first) {
        var hours = times.group(first) == null ? 0 : Long.parseLong(times.group(first));
        var minutes = hours * 60 + Long.parseLong(times.group(first + 1));
        return (minutes * 60 + Long.parseLong(times.group(first + 2))) * 1000 + Long.parseLong(times.group(first + 3));
    }

    private static List<String> lines(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
