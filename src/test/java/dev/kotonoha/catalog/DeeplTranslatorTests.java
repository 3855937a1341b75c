package dev.kotonoha.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeeplTranslatorTests {

    private static final String GOOD = "{\"translations\":[{\"detected_source_language\":\"EN\",\"text\":\"葉です。\"}]}";

    private final List<String> asked = new ArrayList<>();
    private final AtomicInteger failuresFirst = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private int status = 200;
    private String body = GOOD;
    private boolean silent;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v2/translate", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void translatesWhatItIsAsked() {
        assertThat(translator().translate(List.of("It is a leaf."))).containsExactly("葉です。");
        assertThat(asked.getFirst()).contains("\"It is a leaf.\"", "\"source_lang\":\"EN\"", "\"target_lang\":\"JA\"");
    }

    @Test
    void asksAgainAfterAPassingFault() {
        failuresFirst.set(2);

        assertThat(translator().translate(List.of("It is a leaf."))).containsExactly("葉です。");
        assertThat(asked).hasSize(3);
    }

    @Test
    void aQuotaThatIsUsedUpIsNotAskedAgain() {
        status = 456;

        assertThatThrownBy(() -> translator().translate(List.of("A leaf."))).isInstanceOf(Translator.TranslationFailure.class)
                .hasMessageContaining("quota");
        assertThat(asked).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> translator().translate(List.of("One.", "Two.")))
                .isInstanceOf(Translator.TranslationFailure.class);
    }

    @Test
    void aServiceThatNeverAnswersIsGivenUp() {
        silent = true;

        assertThatThrownBy(() -> translator().translate(List.of("A leaf."))).isInstanceOf(Translator.TranslationFailure.class);
    }

    private DeeplTranslator translator() {
        var url = "http://localhost:" + server.getAddress().getPort();
        return new DeeplTranslator(new TranslatorProperties(url, "secret", Duration.ofMillis(silent ? 100 : 10_000)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (silent) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(failuresFirst.getAndDecrement() > 0 ? 503 : status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
