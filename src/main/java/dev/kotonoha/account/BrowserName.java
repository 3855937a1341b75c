package dev.kotonoha.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/** Notes in the session of somebody who signed in which browser it is: by name only, which is what a person knows it by. */
@Component
class BrowserName implements HandlerInterceptor, WebMvcConfigurer {

    static final String ATTRIBUTE = "browser";

    /** What a browser calls itself; those that also claim to be another come first. */
    private static final List<String[]> BROWSERS = List.of(new String[]{"Edg", "Edge"}, new String[]{"OPR/", "Opera"},
            new String[]{"SamsungBrowser", "Samsung Internet"}, new String[]{"Firefox/", "Firefox"},
            new String[]{"FxiOS", "Firefox"}, new String[]{"CriOS", "Chrome"}, new String[]{"Chrome/", "Chrome"},
            new String[]{"Safari/", "Safari"});
    private static final List<String[]> SYSTEMS = List.of(new String[]{"iPhone", "iPhone"}, new String[]{"iPad", "iPad"},
            new String[]{"Android", "Android"}, new String[]{"Windows", "Windows"}, new String[]{"CrOS", "ChromeOS"},
            new String[]{"Mac OS X", "macOS"}, new String[]{"Linux", "Linux"});

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var session = request.getSession(false);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && authentication != null && authentication.getPrincipal() instanceof SignedIn here
                && here.device() == null && session.getAttribute(ATTRIBUTE) == null) {
            session.setAttribute(ATTRIBUTE, of(request.getHeader("User-Agent")));
        }
        return true;
    }

    /** Such as "Firefox, Windows"; what is not known is left out. */
    static String of(@Nullable String userAgent) {
        var agent = userAgent == null ? "" : userAgent;
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<String[]> names, String agent) {
        return names.stream().filter(name -> agent.contains(name[0])).map(name -> name[1]).findFirst().orElse("");
    }
}
