package dev.kotonoha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The devices that are signed in by tokens. */
@Component
class Devices {

    static final Duration ACCESS = Duration.ofMinutes(15);

    private static final Duration REFRESH = Duration.ofDays(60);
    /** A client that lost the reply to its refresh and asks again so soon is no thief. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final MongoTemplate mongo;
    private final Clock clock;

    Devices(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    Tokens signIn(LearnerId learner, String name) {
        var id = UUID.randomUUID().toString();
        var access = DeviceToken.random(learner, id);
        var refresh = DeviceToken.random(learner, id);
        var now = clock.instant();
        mongo.insert(
                new Device(id, learner, name, access.hash(), now.plus(ACCESS), refresh.hash(), null, now, now.plus(REFRESH)));
        return Tokens.of(access, refresh);
    }

    /** The device whose access token this is; absent when it is unknown, ended or too old. */
    Optional<Device> authenticate(String accessToken) {
        return DeviceToken.parse(accessToken).flatMap(token -> find(token)
                .filter(device -> device.accessHash().equals(token.hash()) && clock.instant().isBefore(device.accessUntil())));
    }

    /**
     * New tokens for a refresh token, once. Of many calls at the same time one wins. A token that was spent longer than the
     * grace ago was stolen from somebody: its whole family ends.
     */
    Optional<Tokens> refresh(String refreshToken) {
        var token = DeviceToken.parse(refreshToken).orElse(null);
        if (token == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        var access = DeviceToken.random(token.learner(), token.device());
        var refresh = DeviceToken.random(token.learner(), token.device());
        var present = query(
                where("learnerId").is(token.learner()).and("_id").is(token.device()).and("refreshHash").is(token.hash())
                        .and("until").gt(now));
        var renewed = new Update().set("accessHash", access.hash()).set("accessUntil", now.plus(ACCESS))
                .set("refreshHash", refresh.hash()).set("spentHash", token.hash()).set("refreshedAt", now)
                .set("until", now.plus(REFRESH));
        if (mongo.updateFirst(present, renewed, Device.class).getModifiedCount() == 1) {
            return Optional.of(Tokens.of(access, refresh));
        }
        find(token).filter(device -> isTheft(device, token, now)).ifPresent(device -> signOut(token.learner(), device.id()));
        return Optional.empty();
    }

    /** The devices, and whether one is that. */
    Stream<SignIns.Place> places(LearnerId learner, @Nullable String here) {
        return mongo.find(query(where("learnerId").is(learner).and("until").gt(clock.instant())), Device.class).stream()
                .map(device -> new SignIns.Place(device.id(), SignIns.Kind.DEVICE, device.name(), device.refreshedAt(),
                        device.id().equals(here)));
    }

    /** False when there is no such device. */
    boolean signOut(LearnerId learner, String device) {
        return mongo.remove(of(learner, device), Device.class).getDeletedCount() == 1;
    }

    void signOutAllBut(LearnerId learner, @Nullable String kept) {
        var criteria = where("learnerId").is(learner);
        mongo.remove(query(kept == null ? criteria : criteria.and("_id").ne(kept)), Device.class);
    }

    /** Forgets devices that have not been seen for so long that none of their tokens is good. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        mongo.remove(query(where("until").lt(clock.instant())), Device.class);
    }

    /** Any token but the present one is an old one, or made up by somebody who knows the device's id: both end the family. */
    private static boolean isTheft(Device device, DeviceToken token, Instant now) {
        var justSpent = token.hash().equals(device.spentHash()) && now.isBefore(device.refreshedAt().plus(GRACE));
        return !justSpent && !token.hash().equals(device.refreshHash());
    }

    private Optional<Device> find(DeviceToken token) {
        return Optional.ofNullable(mongo.findOne(of(token.learner(), token.device()), Device.class));
    }

    private static Query of(LearnerId learner, String device) {
        return query(where("learnerId").is(learner).and("_id").is(device));
    }
}
