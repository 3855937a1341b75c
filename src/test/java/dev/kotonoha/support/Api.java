package dev.kotonoha.support;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Calls the API of the server under test as a client would. */
public class Api {

    /** Good enough for the server, and the same for everybody. */
    public static final String PASSWORD = "leaves-of-words-2026";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Environment environment;

    Api(Environment environment) {
        this.environment = environment;
    }

    /** What came back; the body is missing where there was none or it was no JSON. */
    public record Answer(int status, JsonNode body, HttpHeaders headers, byte[] bytes) {

        /** A header's value, or an empty text. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** A file in a form's field. */
    public record Sent(String field, String name, byte[] file) {

        private Stream<HttpRequest.BodyPublisher> part() {
            var head = "--leaf\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            return Stream.of(HttpRequest.BodyPublishers.ofString(head), HttpRequest.BodyPublishers.ofByteArray(file),
                    HttpRequest.BodyPublishers.ofString("\r\n"));
        }
    }

    /** A person with a token; without one, nobody. */
    public final class Person {

        private final @Nullable String token;
        private final String email;

        private Person(@Nullable String token, String email) {
            this.token = token;
            this.email = email;
        }

        /** The address signed up with. */
        public String email() {
            return email;
        }

        public Answer get(String path, String... headers) {
            return call("GET", path, null, headers);
        }

        public Answer post(String path, Object body, String... headers) {
            return call("POST", path, body, headers);
        }

        public Answer put(String path, Object body) {
            return call("PUT", path, body);
        }

        public Answer patch(String path, Object body, String... headers) {
            return call("PATCH", path, body, headers);
        }

        public Answer delete(String path) {
            return call("DELETE", path, null);
        }

        /** Sends a file as a browser's form does. */
        public Answer upload(String path, String name, byte[] file) {
            return upload(path, List.of(new Sent("file", name, file)));
        }

        /** Sends files as a browser's form does. */
        public Answer upload(String path, List<Sent> files) {
            var parts = Stream.concat(files.stream().flatMap(Sent::part),
                    Stream.of(HttpRequest.BodyPublishers.ofString("--leaf--\r\n")));
            return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token)
                    .header("Content-Type", "multipart/form-data; boundary=leaf")
                    .POST(HttpRequest.BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new))).build());
        }

        /** Any call; a text is sent as it is, anything else as JSON; headers are names and values in turn. */
        public Answer call(String method, String path, @Nullable Object body, String... headers) {
            var request = HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json").method(method,
                    body == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers
                                    .ofString(body instanceof String text ? text : JSON.writeValueAsString(body)));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            for (var i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            return send(request.build());
        }
    }

    /** Somebody who is not signed in. */
    public Person nobody() {
        return new Person(null, "");
    }

    /** Somebody new, signed up and signed in. */
    public Person newLearner() {
        return newPerson(false);
    }

    /** Somebody new who teaches. */
    public Person newTeacher() {
        return newPerson(true);
    }

    /** Whoever has this address and the usual password, signed in. */
    public Person signIn(String email) {
        return signIn(email, PASSWORD);
    }

    /** Signs somebody in who has a password of their own. */
    public Person signIn(String email, String password) {
        var tokens = nobody().post("/api/v1/tokens", Map.of("email", email, "password", password));
        return new Person(tokens.body().path("accessToken").asString(), email);
    }

    /** Somebody with a token. */
    public Person withToken(String token) {
        return new Person(token, "");
    }

    /** The server's address with a path. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }

    private Person newPerson(boolean teacher) {
        var email = "person-" + UUID.randomUUID() + "@example.org";
        var account = Map.of("email", email, "password", PASSWORD, "displayName", "読む人", "teacher", teacher);
        var created = nobody().post("/api/v1/accounts", account);
        if (created.status() != 201) {
            throw new IllegalStateException("No account: " + created);
        }
        return signIn(email);
    }

    private static Answer send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            var bytes = answer.body();
            var json = bytes.length > 0 && (bytes[0] == '{' || bytes[0] == '[');
            return new Answer(answer.statusCode(), json ? JSON.readTree(bytes) : JSON.missingNode(), answer.headers(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
