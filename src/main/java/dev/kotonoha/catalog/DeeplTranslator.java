package dev.kotonoha.catalog;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import java.net.http.HttpClient;
import java.util.List;

/** A service that speaks DeepL's protocol: {@code POST /v2/translate}. */
final class DeeplTranslator implements Translator {

    private static final int TRIES = 3;

    private final RestClient http;

    DeeplTranslator(TranslatorProperties properties) {
        var client = HttpClient.newBuilder().connectTimeout(properties.timeout()).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.timeout());
        this.http = RestClient.builder().requestFactory(requests).baseUrl(properties.url())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "DeepL-Auth-Key " + properties.key()).build();
    }

    record Request(List<String> text, String source_lang, String target_lang) {
    }

    record Answer(@Nullable List<Translated> translations) {
    }

    record Translated(@Nullable String detected_source_language, @Nullable String text) {
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public List<@Nullable String> translate(List<String> english) {
        for (var attempt = 1;; attempt++) {
            try {
                return ask(english);
            } catch (RestClientException e) {
                if (attempt == TRIES) {
                    throw new TranslationFailure("The translator does not answer: " + e.getMessage(), e);
                }
            }
        }
    }

    private List<@Nullable String> ask(List<String> english) {
        var answer = http.post().uri("/v2/translate").contentType(MediaType.APPLICATION_JSON)
                .body(new Request(english, "EN", "JA"))
                .retrieve().onStatus(status -> status.value() == 456, (request, response) -> {
                    throw new TranslationFailure("The translator's quota is used up", null);
                }).onStatus(status -> status.value() == 403, (request, response) -> {
                    throw new TranslationFailure("The translator refuses the key", null);
                }).body(Answer.class);
        if (answer == null || answer.translations() == null || answer.translations().size() != english.size()) {
            throw new TranslationFailure("The translator's answer does not fit what was asked", null);
        }
        return answer.translations().stream().<@Nullable String>map(Translated::text).toList();
    }
}
