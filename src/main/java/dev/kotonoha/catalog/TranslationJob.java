package dev.kotonoha.catalog;

import dev.kotonoha.japanese.Furigana;
import dev.kotonoha.kernel.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Has a content's sentences translated that nobody has translated, and marks them as machine-made. */
@Component
class TranslationJob implements Job {

    static final String KIND = "translation";

    private static final Logger log = LoggerFactory.getLogger(TranslationJob.class);
    private static final int AT_ONCE = 40;

    private final MongoTemplate mongo;
    private final Translator translator;
    private final Furigana furigana;

    TranslationJob(MongoTemplate mongo, Translator translator, Furigana furigana) {
        this.mongo = mongo;
        this.translator = translator;
        this.furigana = furigana;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A content that was deleted meanwhile needs nothing; a translator that does not answer is asked again later. */
    @Override
    public void run(String subject) {
        var content = mongo.findById(new ContentId(subject), Content.class);
        if (content == null || !translator.isAvailable()) {
            return;
        }
        var missing = content.everySentence().filter(sentence -> sentence.ja() == null).toList();
        for (var from = 0; from < missing.size(); from += AT_ONCE) {
            content = mongo.save(translated(content, missing.subList(from, Math.min(from + AT_ONCE, missing.size()))));
        }
        log.info("{} sentences of {} were translated by machine", missing.size(), subject);
    }

    private Content translated(Content content, List<Sentence> missing) {
        var japanese = translator.translate(missing.stream().map(Sentence::en).toList());
        var paragraphs = new ArrayList<Content.Paragraph>();
        for (var paragraph : content.paragraphs()) {
            paragraphs.add(new Content.Paragraph(paragraph.sentences().stream().map(sentence -> {
                var at = missing.indexOf(sentence);
                var ja = at < 0 ? null : japanese.get(at);
                return ja == null ? sentence : sentence.translated(ja, furigana.of(ja));
            }).toList()));
        }
        return content.with(paragraphs);
    }
}
