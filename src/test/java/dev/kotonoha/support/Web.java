package dev.kotonoha.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Uses the pages as a browser without scripts does. */
public final class Web {

    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Api api;

    public Web(Api api) {
        this.api = api;
    }

    /** A browser whose owner has signed in with the usual password and looked at the first page. */
    public static Web signIn(Api api, String email) {
        var web = new Web(api);
        web.post("/sign-in", Map.of("email", email, "password", Api.PASSWORD));
        web.get("/today");
        return web;
    }

    /** A page as it is answered, without following where it leads. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form with the token that belongs in it. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            get("/sign-in");
        }
        var body = form.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The session's id. */
    public String session() {
        return new String(java.util.Base64.getDecoder().decode(cookie("SESSION")), StandardCharsets.UTF_8);
    }

    /** The session as a request's header, for somebody who sends nothing else of the browser's. */
    public String cookieHeader() {
        return "SESSION=" + cookie("SESSION");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue).findFirst().orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.uri(path)).header("User-Agent", WINDOWS).header("Accept", "text/html")
                .header("Accept-Language", "ja");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
