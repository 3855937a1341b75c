package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Authenticator;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class TwoStepsTests {

    private static final String FACTOR = "/api/v1/me/second-factor";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;

    private Api.Person teacher;
    private Authenticator app;
    private List<String> paper;

    @BeforeEach
    void turnOn() {
        clock.set(TestClock.START);
        teacher = api.newTeacher();
        app = new Authenticator(
                teacher.post(FACTOR, Map.of("password", Api.PASSWORD)).body().path("secret").asString());
        paper = teacher.put(FACTOR, Map.of("code", app.code(clock.instant()))).body().path("recoveryCodes").valueStream()
                .map(code -> code.asString()).toList();
        clock.pass(Duration.ofMinutes(1));
    }

    @Test
    void thePasswordAloneDoesNotDo() {
        var answer = signIn(null);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("detail").asString()).contains("コード");
        assertThat(signIn(app.code(clock.instant())).status()).isEqualTo(201);
    }

    @Test
    void aCodeIsGoodOnceWithinItsTime() {
        var code = app.code(clock.instant());

        assertThat(signIn(code).status()).isEqualTo(201);
        assertThat(signIn(code).status()).isEqualTo(401);
        clock.pass(Duration.ofSeconds(30));
        assertThat(signIn(app.code(clock.instant())).status()).isEqualTo(201);
    }

    @Test
    void ofManyWithOneCodeOneGetsIn() throws Exception {
        var code = app.code(clock.instant());

        assertThat(atOnce(() -> signIn(code).status())).containsOnlyOnce(201).containsOnly(201, 401);
    }

    @Test
    void ofManyWithOneRecoveryCodeOneGetsIn() throws Exception {
        assertThat(atOnce(() -> signIn(paper.getFirst()).status())).containsOnlyOnce(201).containsOnly(201, 401);
    }

    @Test
    void tenRecoveryCodesAreGoodOnceEach() {
        assertThat(paper).hasSize(10).doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(signIn(code.toLowerCase()).status()).isEqualTo(201));
        assertThat(signIn(paper.getFirst()).status()).isEqualTo(401);
        assertThat(teacher.get(FACTOR).body().path("codesLeft").asInt()).isZero();
    }

    @Test
    void whatIsKeptOfARecoveryCodeOpensNothing() {
        for (var kept : mongo.getCollection("secondFactors").find()) {
            assertThat(kept.toJson()).doesNotContain(paper.getFirst(), paper.getFirst().replace("-", ""));
        }
    }

    @Test
    void inABrowserNobodyIsSignedInBeforeTheSecondStep() {
        var web = Web.signIn(api, teacher.email());
        assertThat(web.get("/today").statusCode()).isEqualTo(302);
        assertThat(web.get("/second-factor").body()).contains("name=\"code\"");
        assertThat(web.post("/second-factor", Map.of("code", "000000")).body()).contains("コードが違う");
        assertThat(web.get("/today").statusCode()).isEqualTo(302);

        assertThat(web.post("/second-factor", Map.of("code", app.code(clock.instant()))).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/today"));
        assertThat(web.get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void theSecondStepIsNotWaitedForForEver() {
        var web = Web.signIn(api, teacher.email());
        clock.pass(Duration.ofMinutes(10));

        assertThat(web.post("/second-factor", Map.of("code", app.code(clock.instant()))).statusCode()).isEqualTo(302);
        assertThat(web.get("/today").statusCode()).isEqualTo(302);
    }

    @Test
    void itIsTurnedOffWithThePasswordAlone() {
        assertThat(teacher.call("DELETE", FACTOR, Map.of("password", "not-this-one")).status()).isEqualTo(422);
        assertThat(teacher.call("DELETE", FACTOR, Map.of("password", Api.PASSWORD)).status()).isEqualTo(204);
        assertThat(signIn(null).status()).isEqualTo(201);
    }

    @Test
    void itIsNotOfferedToLearners() {
        assertThat(api.newLearner().post(FACTOR, Map.of("password", Api.PASSWORD)).status()).isEqualTo(409);
    }

    @Test
    void aKeyThatIsInUseIsNotReplaced() {
        assertThat(teacher.post(FACTOR, Map.of("password", Api.PASSWORD)).status()).isEqualTo(409);
        assertThat(signIn(app.code(clock.instant())).status()).isEqualTo(201);
    }

    private Api.Answer signIn(String code) {
        var credentials = new HashMap<>(Map.of("email", teacher.email(), "password", Api.PASSWORD));
        if (code != null) {
            credentials.put("code", code);
        }
        return api.nobody().post("/api/v1/tokens", credentials);
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(30)) {
            return threads.invokeAll(IntStream.range(0, 60).mapToObj(i -> call).toList()).stream()
                    .map(answer -> answer.resultNow()).toList();
        }
    }
}
