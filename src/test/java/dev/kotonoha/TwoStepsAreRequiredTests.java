package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Authenticator;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.TestMail;
import dev.kotonoha.support.Web;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.ContextConfiguration;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** An installation that lets no teacher in by a password alone. */
@ServerTest
@ContextConfiguration(initializers = TestMail.class)
class TwoStepsAreRequiredTests {

    private static final Pattern SECRET = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]+)\"");

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;

    @Test
    void aTeacherSetsThemUpAtTheFirstSignIn() {
        clock.set(TestClock.START);
        var email = newAccount(true);
        assertThat(tokens(email).status()).isEqualTo(401);
        var web = Web.signIn(api, email);
        assertThat(web.get("/classes").statusCode()).isEqualTo(302);
        var shown = SECRET.matcher(web.post("/second-factor/key", Map.of()).body());
        assertThat(shown.find()).isTrue();
        var app = new Authenticator(shown.group(1));
        var codes = web.post("/second-factor/set-up", Map.of("secret", app.secret(), "code", app.code(clock.instant())));

        assertThat(codes.body()).contains("paper-codes");
        assertThat(web.get("/classes").statusCode()).isEqualTo(200);
        assertThat(web.post("/settings/second-factor/off", Map.of("password", Api.PASSWORD)).statusCode()).isEqualTo(302);
        assertThat(web.get("/settings/second-factor").body()).contains("/settings/second-factor/off");
    }

    @Test
    void nobodyTakesTheSecondStepIntoAnAccountThatWasClosedAfterTheFirst() {
        clock.set(TestClock.START);
        var email = newAccount(true);
        var web = Web.signIn(api, email);
        mongo.updateFirst(Query.query(Criteria.where("email").is(email)), Update.update("disabledAt", clock.instant()),
                "accounts");

        assertThat(web.post("/second-factor/key", Map.of()).body()).doesNotContainPattern(SECRET);
    }

    @Test
    void aLearnerNeedsNone() {
        assertThat(tokens(newAccount(false)).status()).isEqualTo(201);
    }

    private String newAccount(boolean teacher) {
        var email = "person-" + UUID.randomUUID() + "@example.org";
        api.nobody().post("/api/v1/accounts",
                Map.of("email", email, "password", Api.PASSWORD, "displayName", "人", "teacher", teacher));
        api.nobody().put("/api/v1/accounts/confirmation",
                Map.of("token", TestMail.token(email, "/confirm"), "password", Api.PASSWORD));
        return email;
    }

    private Api.Answer tokens(String email) {
        return api.nobody().post("/api/v1/tokens", Map.of("email", email, "password", Api.PASSWORD));
    }
}
