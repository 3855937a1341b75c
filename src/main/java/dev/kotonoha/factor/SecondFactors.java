package dev.kotonoha.factor;

import dev.kotonoha.kernel.Crockford;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.kernel.Id;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.kernel.Upsert;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The second factors that people have set up. */
@Service
@EnableConfigurationProperties(FactorProperties.class)
public class SecondFactors {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 20;
    private static final int CODES = 10;
    private static final int CODE_LENGTH = 80 / Crockford.BITS;

    private final MongoTemplate mongo;
    private final Clock clock;
    private final Policy policy;

    SecondFactors(MongoTemplate mongo, Clock clock, FactorProperties properties) {
        this.mongo = mongo;
        this.clock = clock;
        this.policy = properties.policy();
    }

    /**
     * What is known of a second factor without its secrets.
     *
     * @param codesLeft how many of the codes on paper are not used yet
     */
    public record State(boolean on, int codesLeft) {
    }

    /** What the installation wants. */
    public Policy policy() {
        return policy;
    }

    /** Off where nothing was set up. */
    public State state(Id owner) {
        return found(owner).map(factor -> new State(factor.on(), factor.recovery().size())).orElse(new State(false, 0));
    }

    /** Makes a key, in the place of one that was never confirmed, as it is typed into the app; a 409 problem when the factor is on. */
    public String begin(Id owner) {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var made = new Update().set("key", HexFormat.of().formatHex(key)).set("lastStep", 0L).set("recovery", List.of());
        try {
            Upsert.racing(() -> mongo.upsert(query(of(owner).and("on").is(false)), made, Factor.class));
        } catch (DuplicateKeyException e) {
            throw new Problem(HttpStatus.CONFLICT, "second-factor.on");
        }
        return Totp.text(key);
    }

    /** Turns it on when the code shows that the app has the key; the answer are the codes on paper. A 422 problem for a wrong code. */
    public List<String> turnOn(Id owner, String code) {
        var factor = found(owner).filter(found -> !found.on());
        var step = factor.flatMap(found -> Totp.step(found.bytes(), plain(code), clock.instant()).stream().boxed().findFirst());
        var codes = Stream.generate(() -> Crockford.random(CODE_LENGTH)).limit(CODES).map(Crockford::grouped).toList();
        var on = new Update().set("on", true).set("lastStep", step.orElse(0L)).set("recovery",
                codes.stream().map(SecondFactors::hash).toList());
        if (step.isEmpty() || mongo
                .updateFirst(query(of(owner).and("on").is(false).and("key").is(factor.orElseThrow().key())), on, Factor.class)
                .getModifiedCount() == 0) {
            throw Problem.unacceptable("code", "second-factor.wrong");
        }
        return codes;
    }

    /** Whether the code is the app's, or one on paper; it is used up by that, also when it comes twice at the same time. */
    public boolean verify(Id owner, String code) {
        var typed = plain(code);
        return typed.matches("\\d{6}") ? isFromApp(owner, typed) : isFromPaper(owner, typed);
    }

    /** Forgets it. */
    public void remove(Id owner) {
        mongo.remove(query(of(owner)), Factor.class);
    }

    private boolean isFromApp(Id owner, String code) {
        var factor = found(owner).filter(Factor::on);
        var step = factor.map(found -> Totp.step(found.bytes(), code, clock.instant()));
        if (step.isEmpty() || step.get().isEmpty()) {
            return false;
        }
        var newest = step.get().getAsLong();
        return mongo.updateFirst(query(of(owner).and("on").is(true).and("lastStep").lt(newest)),
                Update.update("lastStep", newest), Factor.class).getModifiedCount() == 1;
    }

    private boolean isFromPaper(Id owner, String code) {
        return mongo.updateFirst(query(of(owner).and("on").is(true).and("recovery").is(hash(code))),
                new Update().pull("recovery", hash(code)), Factor.class).getModifiedCount() == 1;
    }

    private Optional<Factor> found(Id owner) {
        return Optional.ofNullable(mongo.findOne(query(of(owner)), Factor.class));
    }

    private static Criteria of(Id owner) {
        return where("learnerId").is(owner.value()).and("_id").is(owner.value());
    }

    private static String plain(String code) {
        return code.replaceAll("\\s", "");
    }

    private static String hash(String code) {
        return Fingerprint.hex(Crockford.read(code).getBytes(StandardCharsets.UTF_8));
    }
}
