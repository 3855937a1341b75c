package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Tokens that people make for programs of theirs. They do what their scopes say and never touch the account itself. */
@Service
public class ApiTokens {

    /** The most that one person can have. */
    public static final int MOST = 20;
    /** The longest that one can last, in days. */
    public static final int LONGEST_DAYS = 366;
    /** The longest name. */
    public static final int LONGEST_NAME = 80;

    /** Lets people, and programs that look for leaked secrets, see what it is. */
    private static final String PREFIX = "kotonoha_";
    private static final Duration FINENESS = Duration.ofHours(1);

    private final MongoTemplate mongo;
    private final Credentials credentials;
    private final Clock clock;

    ApiTokens(MongoTemplate mongo, Credentials credentials, Clock clock) {
        this.mongo = mongo;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * A token without its secret.
     *
     * @param lastUsedAt to the hour; null before the first use
     */
    public record Seen(String id, String name, Set<Scope> scopes, Instant createdAt, Instant expiresAt,
            @Nullable Instant lastUsedAt) {
    }

    /**
     * A token that was just made.
     *
     * @param token its text, which is not kept and never shown again
     */
    public record Made(Seen about, String token) {
    }

    /**
     * What somebody asks for.
     *
     * @param days until it expires, 1 to {@link #LONGEST_DAYS}
     */
    public record Wanted(String name, Set<Scope> scopes, int days) {
        public Wanted {
            // a form in which none is ticked sends none
            scopes = Objects.requireNonNullElse(scopes, Set.of());
        }
    }

    /** Makes a token; a 422 problem for a wrong password, no scope or a time too long, 409 for too many tokens. */
    public Made make(LearnerId learner, String password, Wanted wanted) {
        credentials.confirmed(learner, password);
        check(wanted);
        if (mongo.count(query(where("learnerId").is(learner)), ApiToken.class) >= MOST) {
            throw new Problem(HttpStatus.CONFLICT, "token.too-many", MOST);
        }
        var text = DeviceToken.random(learner, UUID.randomUUID().toString());
        var now = clock.instant();
        var token = new ApiToken(text.device(), learner, wanted.name().strip(), EnumSet.copyOf(wanted.scopes()), text.hash(), now,
                now.plus(Duration.ofDays(wanted.days())), null);
        mongo.insert(token);
        return new Made(token.seen(), PREFIX + text.text());
    }

    /** Somebody's tokens that are still good, newest first. */
    public List<Seen> of(LearnerId learner) {
        var good = query(where("learnerId").is(learner).and("expiresAt").gt(clock.instant()));
        return mongo.find(good.with(Sort.by(Sort.Direction.DESC, "createdAt", "_id")), ApiToken.class).stream()
                .map(ApiToken::seen).toList();
    }

    /** Ends a token at once; a 404 problem where the learner has none such. */
    public void revoke(LearnerId learner, String id) {
        if (mongo.remove(of(learner, id), ApiToken.class).getDeletedCount() == 0) {
            throw Problem.notFound();
        }
    }

    static boolean isOne(String text) {
        return text.startsWith(PREFIX);
    }

    /** The token with this text; absent when it is unknown, revoked or too old. */
    Optional<ApiToken> authenticate(String text) {
        var now = clock.instant();
        return DeviceToken.parse(text.substring(PREFIX.length())).flatMap(token -> Optional
                .ofNullable(mongo.findOne(of(token.learner(), token.device()), ApiToken.class))
                .filter(found -> found.hash().equals(token.hash()) && now.isBefore(found.expiresAt())))
                .map(found -> used(found, now));
    }

    void endAll(LearnerId learner) {
        mongo.remove(query(where("learnerId").is(learner)), ApiToken.class);
    }

    /** Forgets those that are good no more. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        mongo.remove(query(where("expiresAt").lt(clock.instant())), ApiToken.class);
    }

    private ApiToken used(ApiToken token, Instant now) {
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(FINENESS))) {
            mongo.updateFirst(of(token.learnerId(), token.id()), Update.update("lastUsedAt", now), ApiToken.class);
        }
        return token;
    }

    private static void check(Wanted wanted) {
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            throw Problem.unacceptable("name", "token.name", LONGEST_NAME);
        }
        if (wanted.scopes().isEmpty()) {
            throw Problem.unacceptable("scopes", "token.scopes");
        }
        if (wanted.days() < 1 || wanted.days() > LONGEST_DAYS) {
            throw Problem.unacceptable("days", "range", 1, LONGEST_DAYS);
        }
    }

    private static Query of(LearnerId learner, String id) {
        return query(where("learnerId").is(learner).and("_id").is(id));
    }
}
