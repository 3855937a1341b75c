package dev.kotonoha.platform;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

import jakarta.servlet.http.Cookie;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

class SessionCookieTests {

    private final SessionCookie cookie = new SessionCookie();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isBoundToItsHostWhereTheConnectionIsSecure() {
        request.setSecure(true);

        assertThat(written()).startsWith("__Host-SESSION=").contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/;")
                .doesNotContain("Domain");
    }

    @Test
    void worksByPlainHttpOnOnesOwnMachine() {
        assertThat(written()).startsWith("SESSION=").contains("; HttpOnly", "; SameSite=Lax").doesNotContain("Secure");
    }

    @Test
    void ofPlainHttpIsNotTakenByHttps() {
        request.setCookies(new Cookie("SESSION", Base64.getEncoder().encodeToString("planted".getBytes())));
        request.setSecure(true);

        assertThat(cookie.readCookieValues(request)).isEmpty();
    }

    private String written() {
        var response = new MockHttpServletResponse();
        cookie.writeCookieValue(new CookieValue(request, response, "an id"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
