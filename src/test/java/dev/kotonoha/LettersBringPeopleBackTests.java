package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.ContextConfiguration;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** With a mail server: addresses are confirmed, forgotten passwords replaced, and nobody learns who has an account. */
@ServerTest
@ContextConfiguration(initializers = TestMail.class)
class LettersBringPeopleBackTests {

    private static final String NEW = "another-leaf-of-2026";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;

    private String email = "";

    @BeforeEach
    void someAddress() {
        clock.set(TestClock.START);
        email = "reader-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void anAccountIsThereWhenItsAddressIsConfirmed() {
        signUp(email);
        assertThat(signIn(Api.PASSWORD)).isEqualTo(401);

        assertThat(confirm(TestMail.token(email, "/confirm"), Api.PASSWORD)).isEqualTo(204);
        assertThat(signIn(Api.PASSWORD)).isEqualTo(201);
    }

    @Test
    void whoeverGaveSomebodyElsesAddressGetsNothingByThatPersonsClick() {
        signUp(email);

        assertThat(confirm(TestMail.token(email, "/confirm"), "not-the-chosen-one")).isEqualTo(422);
        assertThat(signIn(Api.PASSWORD)).isEqualTo(401);
    }

    @Test
    void aTakenAddressIsAnsweredAsAFreeOneAndItsOwnerIsTold() {
        var reader = newReader();
        var free = signUp("free-" + email);
        var taken = signUp(reader.email());

        assertThat(taken.status()).isEqualTo(free.status()).isEqualTo(201);
        assertThat(taken.body().propertyNames()).isEqualTo(free.body().propertyNames());
        TestMail.await(reader.email(), "登録はお済みです");
    }

    @Test
    void aLinkGivesANewPasswordOnceAndEndsAllSignIns() {
        var reader = newReader();
        var token = forgotten();

        assertThat(reset(token)).isEqualTo(204);
        assertThat(reset(token)).isEqualTo(422);
        assertThat(signIn(NEW)).isEqualTo(201);
        assertThat(reader.get("/api/v1/me").status()).isEqualTo(401);
        TestMail.await(email, "パスワードが変わりました");
    }

    @Test
    void ofManyUsesOfOneLinkOneWins() throws Exception {
        newReader();
        var token = forgotten();
        // no more at once than the server lets in
        try (var threads = Executors.newFixedThreadPool(30)) {
            Callable<Integer> use = () -> reset(token);
            var answers = threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> use).toList());

            assertThat(answers).extracting(answer -> answer.get()).containsOnlyOnce(204).containsOnly(204, 422);
        }
    }

    @Test
    void aLinkIsGoodForAnHour() {
        newReader();
        var token = forgotten();
        clock.pass(Duration.ofHours(1));

        assertThat(reset(token)).isEqualTo(422);
    }

    @Test
    void anUnknownAddressIsAnsweredAlikeAndGetsNoLetter() {
        newReader();
        var unknown = forgot("nobody-" + email);
        var known = forgot(email);

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(unknown.bytes()).isEqualTo(known.bytes());
        // letters leave in the order in which they were asked for
        TestMail.token(email, "/reset-password");
        assertThat(TestMail.letters("nobody-" + email)).isEmpty();
    }

    @Test
    void whatIsKeptOfALinkOpensNothing() {
        newReader();
        var secret = forgotten().substring(forgotten().lastIndexOf('.') + 1);

        for (var kept : mongo.getCollection("oneTimeTokens").find()) {
            assertThat(kept.toJson()).doesNotContain(secret);
        }
    }

    @Test
    void aNewAddressCountsWhenItIsConfirmedAndTheOldOneIsTold() {
        var reader = newReader();
        var old = forgotten();
        var changed = reader.put("/api/v1/me/email", Map.of("password", Api.PASSWORD, "email", "new-" + email));
        assertThat(changed.status()).isEqualTo(204);
        assertThat(reader.get("/api/v1/me").body().path("email").asString()).isEqualTo(email);
        var confirmed = api.nobody().put("/api/v1/me/email/confirmation",
                Map.of("token", TestMail.token("new-" + email, "/confirm-email")));

        assertThat(confirmed.status()).isEqualTo(204);
        assertThat(api.signIn("new-" + email).get("/api/v1/me").status()).isEqualTo(200);
        assertThat(reset(old)).as("a link to the old address").isEqualTo(422);
        TestMail.await(email, "メールアドレスが変わりました");
    }

    @Test
    void eraseAlsoTakesTheLinks() {
        var reader = newReader();
        var token = forgotten();
        reader.call("DELETE", "/api/v1/me", Map.of("password", Api.PASSWORD));

        assertThat(reset(token)).isEqualTo(422);
    }

    private Api.Person newReader() {
        signUp(email);
        confirm(TestMail.token(email, "/confirm"), Api.PASSWORD);
        return api.signIn(email);
    }

    private String forgotten() {
        forgot(email);
        return TestMail.token(email, "/reset-password");
    }

    private Api.Answer signUp(String address) {
        return api.nobody().post("/api/v1/accounts", Map.of("email", address, "password", Api.PASSWORD, "displayName", "人"));
    }

    private int confirm(String token, String password) {
        return api.nobody().put("/api/v1/accounts/confirmation", Map.of("token", token, "password", password)).status();
    }

    private int signIn(String password) {
        return api.nobody().post("/api/v1/tokens", Map.of("email", email, "password", password)).status();
    }

    private Api.Answer forgot(String address) {
        return api.nobody().post("/api/v1/password-resets", Map.of("email", address));
    }

    private int reset(String token) {
        return api.nobody().put("/api/v1/password-resets", Map.of("token", token, "newPassword", NEW)).status();
    }
}
