package dev.kotonoha.catalog;

import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.kernel.Problem;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What everybody can read, and what was taken back from everybody. Texts that are for fewer are nobody's to look through. */
@Service
public class Publishing {

    private static final List<Audience> PUBLIC = List.of(Audience.ALL, Audience.WITHDRAWN);

    private final MongoTemplate mongo;

    Publishing(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Contents without their sentences, newest first. */
    public Listing<Content> list(Optional<Cursor> after, int limit) {
        var wanted = where("audience").in(PUBLIC);
        var criteria = after.map(cursor -> wanted.andOperator(new Criteria().orOperator(where("createdAt").lt(cursor.at()),
                where("createdAt").is(cursor.at()).and("_id").lt(cursor.id())))).orElse(wanted);
        var query = query(criteria).with(Sort.by(Sort.Direction.DESC, "createdAt", "_id")).limit(limit + 1);
        query.fields().exclude("paragraphs");
        return Listing.cut(mongo.find(query, Content.class), limit,
                content -> new Cursor(content.createdAt(), content.id().value()));
    }

    /** Takes a content back from everybody but its author; a 404 problem where it is not everybody's. */
    public void withdraw(ContentId id) {
        change(id, Audience.WITHDRAWN);
    }

    /** Gives a withdrawn content to everybody again; a 404 problem where it was not. */
    public void publish(ContentId id) {
        change(id, Audience.ALL);
    }

    private void change(ContentId id, Audience to) {
        var found = query(where("_id").is(id).and("audience").in(PUBLIC));
        if (mongo.updateFirst(found, Update.update("audience", to).inc("version", 1), Content.class).getMatchedCount() == 0) {
            throw Problem.notFound();
        }
    }
}
