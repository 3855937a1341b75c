package dev.kotonoha.faults;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** HTTP as devices speak it: they wait for so long and then hang up. */
final class Web {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).executor(Executors.newVirtualThreadPerTaskExecutor()).build();

    /**
     * What came back.
     *
     * @param status 0 where nothing came
     * @param retryAfter seconds; 0 where the answer does not say
     */
    record Reply(int status, JsonNode body, int retryAfter, Duration took) {

        boolean isUnknown() {
            return status == 0 || status >= 500;
        }

        boolean isRefusal() {
            return status >= 400 && status < 500;
        }
    }

    CompletableFuture<Reply> send(String method, URI address, @Nullable String token, @Nullable Object body, Duration patience) {
        var request = HttpRequest.newBuilder(address).timeout(patience).header("Content-Type", "application/json").method(method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var begin = System.nanoTime();
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .handle((answer, failure) -> reply(answer, Duration.ofNanos(System.nanoTime() - begin)));
    }

    /** A call that must succeed. */
    JsonNode call(String method, URI address, @Nullable String token, @Nullable Object body) {
        var reply = send(method, address, token, body, Duration.ofSeconds(30)).join();
        if (reply.status() < 200 || reply.status() > 299) {
            throw new IllegalStateException(method + " " + address + ": " + reply);
        }
        return reply.body();
    }

    static JsonNode tree(Map<String, ?> value) {
        return JSON.valueToTree(value);
    }

    private static Reply reply(@Nullable HttpResponse<byte[]> answer, Duration took) {
        if (answer == null) {
            return new Reply(0, JSON.missingNode(), 0, took);
        }
        var bytes = answer.body();
        var json = bytes.length > 0 && (bytes[0] == '{' || bytes[0] == '[');
        var retryAfter = answer.headers().firstValue("Retry-After").map(Integer::parseInt).orElse(0);
        return new Reply(answer.statusCode(), json ? JSON.readTree(bytes) : JSON.missingNode(), retryAfter, took);
    }
}
