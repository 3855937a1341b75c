package dev.kotonoha.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The cookie with the session. Where the connection is secure its name says that nobody but this very host may have set it; by plain
 * HTTP, as on one's own machine, browsers refuse such a name.
 */
@Component
class SessionCookie implements CookieSerializer {

    static final String PLAIN = "SESSION";
    static final String SECURE = "__Host-SESSION";

    private final DefaultCookieSerializer plain = named(PLAIN);
    private final DefaultCookieSerializer secure = named(SECURE);

    SessionCookie() {
        secure.setUseSecureCookie(true);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static DefaultCookieSerializer named(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
