package dev.kotonoha.catalog;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A revision that was replaced: taps and progress that come late may still name its sentences. */
@Document("contentRevisions")
record ContentRevision(@Id String id, ContentId contentId, Content content) {

    static ContentRevision of(Content content) {
        return new ContentRevision(content.id().value() + "@" + content.revision(), content.id(), content);
    }
}
