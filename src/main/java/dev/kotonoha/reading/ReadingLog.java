package dev.kotonoha.reading;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import org.springframework.stereotype.Service;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a learner has read, in figures. */
@Service
public class ReadingLog {

    private static final int MOST = 10_000;

    private final ReadingRepository readings;
    private final Catalog catalog;

    ReadingLog(ReadingRepository readings, Catalog catalog) {
        this.readings = readings;
        this.catalog = catalog;
    }

    /**
     * A content that was finished.
     *
     * @param at when something was last read in it
     * @param words running words
     * @param secondsRead 0 where the devices did not tell
     */
    public record Finished(ContentId content, Instant at, int words, long secondsRead) {
    }

    /** The contents that a learner has finished, latest first. */
    public List<Finished> finished(LearnerId learner) {
        var heads = readings.heads(learner, Status.READ, MOST);
        var contents = contents(learner, heads.stream().map(Reading::contentId).toList());
        return heads.stream().map(head -> {
            var content = contents.get(head.contentId());
            return new Finished(head.contentId(), head.lastAt(), content == null ? 0 : content.words(), head.secondsRead());
        }).toList();
    }

    /** How much of each content is read, 0 to 100. */
    public Map<ContentId, Integer> percent(LearnerId learner, Collection<ContentId> ids) {
        var heads = readings.heads(learner, ids).stream().collect(Collectors.toMap(Reading::contentId, Function.identity()));
        var percent = new HashMap<ContentId, Integer>();
        contents(learner, ids).forEach((id, content) -> {
            var head = heads.get(id);
            percent.put(id, head == null ? 0 : head.progress(content.sentences()).percent());
        });
        return percent;
    }

    private Map<ContentId, Content> contents(LearnerId learner, Collection<ContentId> ids) {
        return catalog.heads(ids, learner).stream().collect(Collectors.toMap(Content::id, Function.identity()));
    }
}
