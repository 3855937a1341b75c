package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/** Makes a passkey with the browser's own authenticator and signs in by it. */
@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class APasskeyInABrowserTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;

    @BeforeEach
    void signUp() {
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    @Test
    void isMadeNamedUsedAndRemoved(Browser.Window window) {
        authenticator(window);
        make(window);
        assertThat(window.barriers()).isEmpty();
        signOut(window);
        window.open(api.uri("/sign-in"));
        window.leaveBy("#passkey-use");
        window.arriveAt("/today");
        assertThat(window.complaints()).isEmpty();

        window.open(api.uri("/settings/passkeys"));
        window.leaveBy("form[action$=remove] button");
        signOut(window);
        window.open(api.uri("/sign-in"));
        window.click("#passkey-use");
        window.see("#passkey-fault");
    }

    @Test
    void withoutFingerFaceOrPinNobodyGetsIn(Browser.Window window) {
        var authenticator = authenticator(window);
        make(window);
        signOut(window);
        authenticator.setUserVerified(false);
        window.open(api.uri("/sign-in"));
        window.click("#passkey-use");

        window.see("#passkey-fault");
    }

    @Test
    void whatIsNoPasskeyIsRefused() {
        var web = Web.signIn(api, learner.email());

        assertThat(web.post("/login/webauthn", Map.of("id", "none")).statusCode()).isEqualTo(401);
        assertThat(web.post("/webauthn/register", Map.of("id", "none")).statusCode()).isEqualTo(400);
        assertThat(new Web(api).post("/webauthn/register/options", Map.of()).statusCode()).isIn(302, 400);
        assertThat(web.get("/webauthn/register").statusCode()).isEqualTo(404);
        assertThat(web.get("/login/webauthn.js").statusCode()).isEqualTo(404);
    }

    @Test
    void somebodyElsesIsNotToBeFound() {
        assertThat(Web.signIn(api, learner.email()).post("/settings/passkeys/unknown/remove", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSessionIsAnotherThanBefore(Browser.Window window) {
        authenticator(window);
        make(window);
        signOut(window);
        window.open(api.uri("/sign-in"));
        window.script("return fetch('/webauthn/authenticate/options', {method: 'POST', headers: {'X-XSRF-TOKEN': "
                + "document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1]}}).then(answer => answer.status)");
        var before = session(window);
        window.leaveBy("#passkey-use");
        window.arriveAt("/today");

        assertThat(before).isNotEmpty().isNotEqualTo(session(window));
    }

    private static String session(Browser.Window window) {
        return Objects.requireNonNull(window.driver().manage().getCookieNamed("SESSION")).getValue();
    }

    private void make(Browser.Window window) {
        window.signIn(api, learner.email());
        window.open(api.uri("/settings/passkeys"));
        window.see("#passkey-add input").sendKeys("わたしの電話");
        window.leaveBy("#passkey-add button");
        assertThat(window.see("article input[name=label]").getDomProperty("value")).isEqualTo("わたしの電話");
    }

    private void signOut(Browser.Window window) {
        window.open(api.uri("/settings"));
        window.leaveBy("form[action$=sign-out] button");
    }

    private static VirtualAuthenticator authenticator(Browser.Window window) {
        return window.driver().addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL).setHasResidentKey(true)
                .setHasUserVerification(true).setIsUserVerified(true));
    }
}
