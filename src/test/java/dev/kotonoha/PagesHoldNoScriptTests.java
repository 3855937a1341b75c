package dev.kotonoha;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a template or a script would have to hold so that a person's words could become markup, and does not. */
class PagesHoldNoScriptTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    /** Addresses from outside a template: made by the pages themselves, or by {@code DraftAnalysis} with https before them. */
    private static final Set<String> ADDRESSES = Set.of("${link}", "${more}", "${again}", "${question.audio.url}",
            "${line.sentence.source.url}");
    private static final Pattern MARKUP_FROM_TEXT = Pattern.compile(
            "\\b(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval|new Function)\\b\\s*[(=]");

    static List<Path> templates() throws IOException {
        return files("templates", ".html");
    }

    static List<Path> scripts() throws IOException {
        return files("static", ".js");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTextIsEscaped(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("th:utext", "th:inline", "[(");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void scriptsAndStylesAreFilesOfOurOwn(Path template) throws IOException {
        var page = Jsoup.parse(Files.readString(template));

        assertThat(page.select("style, [style], base, iframe, object, embed")).isEmpty();
        assertThat(page.select("script")).allMatch(script -> script.hasAttr("th:src") && script.data().isBlank());
        assertThat(page.getAllElements()).noneMatch(PagesHoldNoScriptTests::reactsInline);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyAddressIsMadeByTheEngine(Path template) throws IOException {
        var page = Jsoup.parse(Files.readString(template));
        var addresses = Stream.of("th:href", "th:src", "th:action", "th:formaction")
                .flatMap(name -> page.select("[" + name.replace(":", "\\:") + "]").stream().map(found -> found.attr(name)));

        assertThat(addresses).allMatch(address -> address.startsWith("@{") || address.matches("\\$\\{\\w+} \\? @\\{.*")
                || ADDRESSES.contains(address));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void noScriptMakesMarkupOrCodeOfText(Path script) throws IOException {
        assertThat(Files.readString(script)).doesNotContainPattern(MARKUP_FROM_TEXT);
    }

    @Test
    void passwordsAreMaskedAndLeftToPasswordManagers() throws IOException {
        for (var template : templates()) {
            var fields = Jsoup.parse(Files.readString(template)).select("input[name~=(?i)password]");

            assertThat(fields).as(template.toString()).allMatch(field -> field.attr("type").equals("password")
                    && field.attr("autocomplete").matches("(new|current)-password") && !field.hasAttr("readonly"));
        }
    }

    @Test
    void noPageAsksForAHintOrASecretQuestion() throws IOException {
        for (var template : templates()) {
            assertThat(Jsoup.parse(Files.readString(template)).select("input[name~=(?i)hint|question]")).as(template.toString())
                    .isEmpty();
        }
    }

    private static boolean reactsInline(Element element) {
        return element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().matches("(?i)(th:)?on[a-z]+|hx-on.*"));
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var found = Files.walk(RESOURCES.resolve(folder))) {
            return found.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
