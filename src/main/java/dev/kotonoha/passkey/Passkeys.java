package dev.kotonoha.passkey;

import dev.kotonoha.account.Credentials;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Somebody's passkeys. */
@Service
public class Passkeys implements PersonalData {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST_LABEL = 80;

    private final MongoTemplate mongo;
    private final Credentials credentials;

    Passkeys(MongoTemplate mongo, Credentials credentials) {
        this.mongo = mongo;
        this.credentials = credentials;
    }

    /** A passkey as its owner knows it. */
    public record Seen(String id, String label, Instant createdAt, Instant lastUsedAt) {
    }

    /** All, the oldest first. */
    public List<Seen> of(LearnerId learner) {
        return mongo.find(query(where("learnerId").is(learner)).with(Sort.by("createdAt", "_id")), Passkey.class).stream()
                .map(Passkeys::seen).toList();
    }

    /** Gives it another name. Problems: 404 for one that is not theirs, 422 for no name or a long one. */
    public void rename(LearnerId learner, String id, String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw Problem.unacceptable("label", "passkey.label", LONGEST_LABEL);
        }
        if (mongo.updateFirst(PasskeyStore.of(learner, id), Update.update("label", label.strip()), Passkey.class)
                .getMatchedCount() == 0) {
            throw Problem.notFound();
        }
    }

    /** Nobody gets in by it any more, and the owner is told; a 404 problem for one that is not theirs. */
    public void remove(LearnerId learner, String id) {
        if (mongo.remove(PasskeyStore.of(learner, id), Passkey.class).getDeletedCount() == 0) {
            throw Problem.notFound();
        }
        credentials.tell(learner, "passkey-removed");
        log.info("{} removed a passkey", learner);
    }

    @Override
    public String name() {
        return "passkeys";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return of(learner).stream();
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.remove(query(where("learnerId").is(learner)), Passkey.class);
    }

    private static Seen seen(Passkey passkey) {
        return new Seen(passkey.id(), passkey.label(), passkey.createdAt(), passkey.lastUsedAt());
    }
}
