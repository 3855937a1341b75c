package dev.kotonoha.reading;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.activity.Counters;
import dev.kotonoha.activity.Tally;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Difference;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.kernel.StudyCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A learner with a content: the facts, and what follows from them.
 *
 * @param taps in order of arrival; only ever appended to, and marked where taken back
 * @param reports in order of arrival; only ever appended to
 * @param furthest the furthest sentence's position, from 0; -1 before the first
 * @param lastAt when something was last read here; kept for the index
 * @param keptAt since when the learner wants it at hand without a net; null where they do not
 * @param changedAt when it was last stored; kept for the index
 */
@Document("readings")
@CompoundIndex(name = "guard", def = "{'learnerId': 1, '_id': 1, 'version': 1}", unique = true)
@CompoundIndex(name = "recent", def = "{'learnerId': 1, 'status': 1, 'lastAt': -1}")
@CompoundIndex(name = "changed", def = "{'learnerId': 1, 'changedAt': 1, '_id': 1}")
@CompoundIndex(name = "kept", def = "{'learnerId': 1, 'keptAt': -1}")
@CompoundIndex(name = "taps", def = "{'learnerId': 1, 'taps.card': 1}")
record Reading(@Id String id, LearnerId learnerId, ContentId contentId, List<Tap> taps, List<Report> reports, Status status,
        int furthest, @Nullable String furthestSentence, @Nullable Long playbackMs, long secondsRead, Instant lastAt,
        @Nullable Instant keptAt, Instant changedAt, long version) {

    private static final Comparator<Report> ORDER = Comparator.comparing(Report::at).thenComparing(Report::id);

    static String id(LearnerId learner, ContentId content) {
        return Fingerprint.of("reading", learner.value(), content.value());
    }

    /** Before anything is told; version 0 is not stored yet. */
    static Reading none(LearnerId learner, ContentId content) {
        return new Reading(id(learner, content), learner, content, List.of(), List.of(), Status.UNREAD, -1, null, null, 0,
                Instant.EPOCH, null, Instant.EPOCH, 0);
    }

    Optional<Tap> tap(String tap) {
        return taps.stream().filter(found -> found.id().equals(tap)).findFirst();
    }

    Reading with(List<Tap> more) {
        var all = new ArrayList<>(taps);
        all.addAll(more);
        return derived(all, reports);
    }

    Reading with(Report report) {
        var all = new ArrayList<>(reports);
        all.add(report);
        return derived(taps, all);
    }

    /** With the tap taken back, or counting again where {@code when} is null. */
    Reading retracted(Tap tap, @Nullable Instant when) {
        return derived(taps.stream().map(found -> found.id().equals(tap.id()) ? found.retracted(when) : found).toList(), reports);
    }

    /** Everything else follows from the facts, in whatever order they came; taps alone do not make a content begun. */
    private Reading derived(List<Tap> taps, List<Report> reports) {
        var ordered = reports.stream().sorted(ORDER).toList();
        var furthest = ordered.stream().max(Comparator.comparingInt(Report::position));
        var finished = ordered.stream().filter(report -> report.finished() != null).reduce((first, second) -> second)
                .map(Report::finished).orElse(false);
        var playback = ordered.stream().filter(report -> report.playbackMs() != null).reduce((first, second) -> second)
                .map(Report::playbackMs).orElse(null);
        var last = java.util.stream.Stream.concat(taps.stream().map(Tap::at), ordered.stream().map(Report::at))
                .max(Comparator.naturalOrder()).orElse(lastAt);
        var status = finished ? Status.READ : reports.isEmpty() ? Status.UNREAD : Status.READING;
        return new Reading(id, learnerId, contentId, List.copyOf(taps), List.copyOf(reports), status,
                furthest.map(Report::position).orElse(-1), furthest.map(Report::sentence).orElse(null), playback,
                reports.stream().mapToLong(Report::secondsRead).sum(), last, keptAt, changedAt, version + 1);
    }

    /** Wanted at hand without a net since then, or no more where it is null. */
    Reading kept(@Nullable Instant since) {
        return new Reading(id, learnerId, contentId, taps, reports, status, furthest, furthestSentence, playbackMs, secondsRead,
                lastAt,
                since, changedAt, version + 1);
    }

    Reading changed(Instant now) {
        return new Reading(id, learnerId, contentId, taps, reports, status, furthest, furthestSentence, playbackMs, secondsRead,
                lastAt,
                keptAt, now, version);
    }

    Progress progress(int sentences) {
        var reached = Math.min(furthest + 1, sentences);
        var percent = status == Status.READ ? 100 : sentences == 0 ? 0 : reached * 100 / sentences;
        return new Progress(status, furthestSentence, sentences, percent, playbackMs, secondsRead);
    }

    /** With what follows from the facts put right; the same object where it is right. */
    Reading mended() {
        return differences().isEmpty() ? this : derived(taps, reports);
    }

    /** Where what is kept is not what follows from the facts. */
    List<Difference> differences() {
        return Difference.between(derived(), derived(taps, reports).derived());
    }

    private Map<String, @Nullable Object> derived() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("status", status);
        all.put("furthest", furthest);
        all.put("furthestSentence", furthestSentence);
        all.put("playbackMs", playbackMs);
        all.put("secondsRead", secondsRead);
        all.put("lastAt", lastAt);
        return all;
    }

    /** What the facts count for: sentences and words on the day of the report that first reached them, in order of arrival. */
    Tally tally(StudyCalendar calendar) {
        var tally = new Tally();
        taps.stream().filter(Tap::counts).forEach(tap -> tally.add(calendar.dayOf(tap.at()), Counters.tap()));
        var sentences = 0;
        var words = 0;
        for (var report : reports) {
            var moreSentences = Math.max(0, report.position() + 1 - sentences);
            var moreWords = Math.max(0, report.words() - words);
            sentences += moreSentences;
            words += moreWords;
            tally.add(calendar.dayOf(report.at()), Counters.reading(moreSentences, moreWords, report.secondsRead() * 1000));
        }
        return tally;
    }
}
