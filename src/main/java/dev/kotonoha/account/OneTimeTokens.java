package dev.kotonoha.account;

import dev.kotonoha.account.OneTimeToken.Purpose;
import dev.kotonoha.account.OneTimeToken.Waiting;
import dev.kotonoha.kernel.Upsert;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Links that are good once and for a while. */
@Component
class OneTimeTokens implements PersonalData {

    static final Duration GOOD_FOR = Duration.ofHours(1);

    private final MongoTemplate mongo;
    private final Clock clock;

    OneTimeTokens(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** The link of a letter without its secret. */
    record Seen(@Nullable String email, java.time.Instant madeAt, java.time.Instant until) {
    }

    /** Makes the token of a link; what was made before for the same purpose is good no more. */
    String make(LearnerId learner, Purpose purpose, @Nullable String email, @Nullable Waiting signUp) {
        var token = DeviceToken.random(learner, purpose.name());
        var now = clock.instant();
        var made = new Update().set("hash", token.hash()).set("email", email).set("signUp", signUp).set("madeAt", now)
                .set("until", now.plus(GOOD_FOR));
        Upsert.racing(() -> mongo.upsert(query(of(learner, purpose)), made, OneTimeToken.class));
        return token.text();
    }

    /** What the token is good for; empty for one that is unknown, used or too old. */
    Optional<OneTimeToken> find(String text, Purpose purpose) {
        return criteria(text, purpose).flatMap(good -> Optional.ofNullable(mongo.findOne(query(good), OneTimeToken.class)));
    }

    /** The same, and it is used up: of many calls at the same time one gets it. */
    Optional<OneTimeToken> use(String text, Purpose purpose) {
        return criteria(text, purpose)
                .flatMap(good -> Optional.ofNullable(mongo.findAndRemove(query(good), OneTimeToken.class)));
    }

    /** Whether one was made so recently that another letter would only be a nuisance. */
    boolean isFresh(LearnerId learner, Purpose purpose, Duration age) {
        return mongo.exists(query(of(learner, purpose).and("madeAt").gt(clock.instant().minus(age))), OneTimeToken.class);
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        mongo.remove(query(where("until").lt(clock.instant())), OneTimeToken.class);
    }

    @Override
    public String name() {
        return "oneTimeTokens";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(query(where("learnerId").is(learner)), OneTimeToken.class)
                .map(token -> new Seen(token.email(), token.madeAt(), token.until()));
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.remove(query(where("learnerId").is(learner)), OneTimeToken.class);
    }

    private Optional<Criteria> criteria(String text, Purpose purpose) {
        return DeviceToken.parse(text).filter(token -> token.device().equals(purpose.name()))
                .map(token -> of(token.learner(), purpose).and("hash").is(token.hash()).and("until").gt(clock.instant()));
    }

    private static Criteria of(LearnerId learner, Purpose purpose) {
        return where("learnerId").is(learner).and("_id").is(learner.value() + "." + purpose);
    }
}
