package dev.kotonoha.passkey;

import dev.kotonoha.account.Credentials;
import dev.kotonoha.account.LearnerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Keeps passkeys where Spring Security looks for them. */
@Component
class PasskeyStore implements UserCredentialRepository {

    /** Nobody has more phones and keys; the list goes to every authenticator that makes another. */
    static final int MOST = 20;

    private static final Logger log = LoggerFactory.getLogger(PasskeyStore.class);

    private final MongoTemplate mongo;
    private final Credentials credentials;
    private final Clock clock;

    PasskeyStore(MongoTemplate mongo, Credentials credentials, Clock clock) {
        this.mongo = mongo;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Keeps a new passkey, or what a use changed of a present one: of several at the same time none takes the count of signatures back. Nobody gets a
     * passkey that somebody else has.
     */
    @Override
    public void save(CredentialRecord saved) {
        var passkey = Passkey.of(saved, clock.instant());
        var used = new Update().max("signatures", passkey.signatures()).set("backedUp", passkey.backedUp())
                .set("verified", passkey.verified()).set("lastUsedAt", passkey.lastUsedAt());
        if (mongo.updateFirst(of(passkey.learnerId(), passkey.id()), used, Passkey.class).getMatchedCount() == 1) {
            return;
        }
        if (findByUserId(saved.getUserEntityUserId()).size() >= MOST) {
            throw new AccessDeniedException("There are too many passkeys");
        }
        try {
            mongo.insert(passkey);
        } catch (DuplicateKeyException e) {
            throw new AccessDeniedException("The passkey is there already", e);
        }
        credentials.tell(passkey.learnerId(), "passkey-added");
        log.info("{} added a passkey", passkey.learnerId());
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        var found = mongo.findById(id.toBase64UrlString(), Passkey.class);
        return found == null ? null : found.record();
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return mongo.find(query(where("learnerId").is(Passkey.owner(handle))), Passkey.class).stream().map(Passkey::record)
                .toList();
    }

    /** Nothing: whose it is has to be known, see {@link Passkeys#remove}. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Passkeys are removed by their owner's name");
    }

    static Query of(LearnerId learner, String id) {
        return query(where("learnerId").is(learner).and("_id").is(id));
    }
}
