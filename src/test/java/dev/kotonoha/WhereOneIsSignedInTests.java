package dev.kotonoha;

import dev.kotonoha.account.Recovery;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class WhereOneIsSignedInTests {

    private static final String SIGN_INS = "/api/v1/me/sign-ins";

    @Autowired
    private Api api;
    @Autowired
    private Recovery recovery;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;

    @BeforeEach
    void signUp() {
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    @Test
    void everyDeviceAndBrowserIsListedTheOneThatAsksFirst() {
        var web = Web.signIn(api, learner.email());
        api.signIn(learner.email());
        var items = learner.get(SIGN_INS).body().path("items");

        assertThat(items.findValuesAsString("kind")).containsExactlyInAnyOrder("DEVICE", "DEVICE", "BROWSER");
        assertThat(items.findValuesAsString("name")).contains("Firefox, Windows");
        assertThat(items.path(0).path("here").asBoolean()).isTrue();
        assertThat(items.toString()).doesNotContain(web.session());
    }

    @Test
    void oneIsEndedAndTheRestStay() {
        var web = Web.signIn(api, learner.email());
        var other = api.signIn(learner.email());
        learner.get(SIGN_INS).body().path("items").forEach(item -> {
            if (item.path("kind").asString().equals("BROWSER")) {
                assertThat(learner.delete(SIGN_INS + "/" + item.path("id").asString()).status()).isEqualTo(204);
            }
        });

        assertThat(web.get("/today").statusCode()).isEqualTo(302);
        assertThat(other.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void somebodyElsesIsNotToBeFound() {
        var id = learner.get(SIGN_INS).body().path("items").path(0).path("id").asString();

        assertThat(api.newLearner().delete(SIGN_INS + "/" + id).status()).isEqualTo(404);
        assertThat(learner.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void allOthersEndAtOnce() {
        var web = Web.signIn(api, learner.email());
        var other = api.signIn(learner.email());
        assertThat(learner.delete(SIGN_INS).status()).isEqualTo(204);

        assertThat(other.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(web.get("/today").statusCode()).isEqualTo(302);
        assertThat(learner.get(SIGN_INS).body().path("items")).hasSize(1);
    }

    @Test
    void aNewPasswordEndsTheBrowsersToo() {
        var web = Web.signIn(api, learner.email());
        learner.put("/api/v1/me/password", Map.of("password", Api.PASSWORD, "newPassword", "another-leaf-of-2026"));

        assertThat(web.get("/today").statusCode()).isEqualTo(302);
    }

    @Test
    void withoutAMailServerTheOperatorsLinkGivesANewPassword() {
        var link = recovery.link(learner.email()).orElseThrow();
        var reset = api.nobody().put("/api/v1/password-resets",
                Map.of("token", link.substring(link.indexOf('=') + 1), "newPassword", "another-leaf-of-2026"));

        assertThat(reset.status()).isEqualTo(204);
        assertThat(learner.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void withoutAMailServerNobodyIsPromisedALetter() throws Exception {
        var answer = api.nobody().post("/api/v1/password-resets", Map.of("email", learner.email()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(new Web(api).get("/forgot-password").body()).contains("管理者")
                .doesNotContain("<form method=\"post\" action=\"/forgot");
    }
}
