package dev.kotonoha.guardian;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * Who is young, and whose guardian agrees that a class sees what they study. A guardian needs no account: the learner hands on a link, which is good for
 * one consent, and afterwards for taking it back.
 */
@Service
@EnableConfigurationProperties(GuardianProperties.class)
public class Guardians implements PersonalData {

    private static final Duration GOOD_FOR = Duration.ofDays(14);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoTemplate mongo;
    private final GuardianProperties settings;
    private final Clock clock;

    Guardians(MongoTemplate mongo, GuardianProperties settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where a learner stands; each has a text in the pages' bundles, {@code guardian.<name>}. */
    public enum Standing {
        /** The installation asks nobody. */
        NOT_ASKED,
        /** The learner has not said when they were born. */
        UNKNOWN, OLD_ENOUGH,
        /** A guardian has to agree first. */
        NEEDED, GIVEN
    }

    /** What is kept, without the link. */
    record Seen(int bornBy, @Nullable Instant consentedAt) {
    }

    /** Whether the installation asks at all. */
    public boolean isAsking() {
        return settings.consentUnder() > 0;
    }

    /** Where a learner stands today. */
    public Standing standing(LearnerId learner) {
        if (!isAsking()) {
            return Standing.NOT_ASKED;
        }
        return find(learner).map(this::standing).orElse(Standing.UNKNOWN);
    }

    /** Those of the learners whom a class may see. */
    public Set<LearnerId> visible(Collection<LearnerId> learners) {
        if (!isAsking()) {
            return Set.copyOf(learners);
        }
        return mongo.find(query(where("learnerId").in(learners)), Minor.class).stream()
                .filter(minor -> isVisible(standing(minor)))
                .map(Minor::learnerId).collect(Collectors.toSet());
    }

    /** A 409 problem for somebody whom no class may see yet, which says what is missing. */
    public void check(LearnerId learner) {
        var standing = standing(learner);
        if (!isVisible(standing)) {
            throw new Problem(HttpStatus.CONFLICT, standing == Standing.UNKNOWN ? "guardian.unknown" : "guardian.needed");
        }
    }

    /** The bands of years that a learner chooses from. */
    public List<BirthYears> bands() {
        return BirthYears.bands(year(), settings.consentUnder());
    }

    /** Says in which band a learner was born, by its last year; said once, as it would else be no hindrance. A 409 problem for the second time. */
    public void tell(LearnerId learner, int bornBy) {
        if (!isAsking()) {
            throw new Problem(HttpStatus.CONFLICT, "guardian.not-needed");
        }
        if (bands().stream().noneMatch(band -> band.to() == bornBy)) {
            throw Problem.unacceptable("bornBy", "guardian.years");
        }
        try {
            mongo.insert(new Minor(learner.value(), learner, bornBy, null, null, null));
        } catch (DuplicateKeyException e) {
            throw new Problem(HttpStatus.CONFLICT, "guardian.told");
        }
    }

    /** The secret part of a link for the guardian; the one before ends. A 409 problem where no consent is needed. */
    public String link(LearnerId learner) {
        if (standing(learner) != Standing.NEEDED) {
            throw new Problem(HttpStatus.CONFLICT, "guardian.not-needed");
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        mongo.updateFirst(query(of(learner).and("consentedAt").is(null)),
                Update.update("linkHash", hash(secret)).set("linkUntil", clock.instant().plus(GOOD_FOR)), Minor.class);
        return learner.value() + "." + secret;
    }

    /** Whose guardian a link is for, and whether they agreed; empty for a link that is good for nothing any more. */
    public Optional<Asked> asked(String link) {
        return criteria(link).flatMap(found -> Optional.ofNullable(mongo.findOne(query(found), Minor.class)))
                .filter(minor -> minor.consentedAt() != null
                        || minor.linkUntil() != null && clock.instant().isBefore(minor.linkUntil()))
                .map(minor -> new Asked(minor.learnerId(), minor.consentedAt() != null));
    }

    /** Somebody whose guardian is asked. */
    public record Asked(LearnerId learner, boolean agreed) {
    }

    /** The guardian agrees; a 404 problem for a link that is good for nothing any more. */
    public void agree(String link) {
        var asked = asked(link).orElseThrow(Problem::notFound);
        if (!asked.agreed()) {
            set(link, Update.update("consentedAt", clock.instant()));
        }
    }

    /** The guardian agrees no more, which holds from the next request on; the learner can ask again by another link. */
    public void takeBack(String link) {
        if (asked(link).filter(Asked::agreed).isEmpty()) {
            throw Problem.notFound();
        }
        set(link, new Update().unset("consentedAt").unset("linkHash").unset("linkUntil"));
    }

    @Override
    public String name() {
        return "minors";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return find(learner).map(minor -> new Seen(minor.bornBy(), minor.consentedAt())).stream();
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.remove(query(of(learner)), Minor.class);
    }

    private void set(String link, Update update) {
        var found = criteria(link).orElseThrow(Problem::notFound);
        if (mongo.updateFirst(query(found), update, Minor.class).getMatchedCount() == 0) {
            throw Problem.notFound();
        }
    }

    private Standing standing(Minor minor) {
        if (!BirthYears.mayBeUnder(settings.consentUnder(), minor.bornBy(), year())) {
            return Standing.OLD_ENOUGH;
        }
        return minor.consentedAt() == null ? Standing.NEEDED : Standing.GIVEN;
    }

    private static boolean isVisible(Standing standing) {
        return switch (standing) {
            case NOT_ASKED, OLD_ENOUGH, GIVEN -> true;
            case UNKNOWN, NEEDED -> false;
        };
    }

    private int year() {
        return clock.instant().atOffset(ZoneOffset.UTC).getYear();
    }

    private Optional<Minor> find(LearnerId learner) {
        return Optional.ofNullable(mongo.findOne(query(of(learner)), Minor.class));
    }

    /** The learner is a part of the link, so that it leads to that learner's shard. */
    private static Optional<Criteria> criteria(String link) {
        var parts = link.split("\\.", -1);
        return parts.length == 2 && link.length() <= 200 && !parts[0].isEmpty()
                ? Optional.of(of(new LearnerId(parts[0])).and("linkHash").is(hash(parts[1])))
                : Optional.empty();
    }

    private static Criteria of(LearnerId learner) {
        return where("learnerId").is(learner).and("_id").is(learner.value());
    }

    private static String hash(String secret) {
        return Fingerprint.hex(secret.getBytes(StandardCharsets.UTF_8));
    }
}
