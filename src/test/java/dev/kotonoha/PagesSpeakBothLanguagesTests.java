package dev.kotonoha;

import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

class PagesSpeakBothLanguagesTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[(}]|messages\\.msg\\('([\\w.-]+)'");
    /** Japanese on purpose: the name of the language, and a meaning as learners see it. */
    private static final Set<String> JAPANESE_IN_ENGLISH = Set.of("language.switch", "language.ja", "landing.sample.meaning");
    private static final Set<String> READ_ALOUD = Set.of("aria-label", "title", "alt", "placeholder");

    @ParameterizedTest
    @ValueSource(strings = {"pages", "messages"})
    void theBundlesHaveTheSameKeys(String bundle) throws IOException {
        assertThat(bundle(bundle + "_en").keySet()).isEqualTo(bundle(bundle).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "messages"})
    void noEnglishTextWasLeftInJapaneseOrEmpty(String bundle) throws IOException {
        assertThat(bundle(bundle + "_en")).allSatisfy((key, text) -> assertThat(
                text.toString().isBlank() || JAPANESE.matcher(text.toString()).find() && !JAPANESE_IN_ENGLISH.contains(key))
                .as("%s=%s", key, text).isFalse());
    }

    @Test
    void everyKeyOfATemplateIsInTheBundles() throws IOException {
        var known = bundle("pages");
        known.putAll(bundle("messages"));
        for (var template : files("templates", ".html")) {
            var keys = KEY.matcher(Files.readString(template)).results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1));

            assertThat(keys).as(template.toString()).allMatch(known::containsKey);
        }
    }

    @Test
    void noTemplateHasTextThatIsNotFromABundle() throws Exception {
        for (var template : files("templates", ".html")) {
            var bare = new BareText();
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(Files.readString(template), bare);

            assertThat(bare.found).as(template.toString()).isEmpty();
        }
    }

    @Test
    void noScriptHasTextOfItsOwn() throws IOException {
        for (var script : files("static", ".js")) {
            assertThat(Files.readString(script)).as(script.toString()).doesNotContainPattern(JAPANESE);
        }
    }

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(name + ".properties"))) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** Collects the text that Thymeleaf would leave as it is. */
    private static final class BareText extends AbstractSimpleMarkupHandler {

        private static final String BRAND = "言の葉";

        private final List<String> found = new ArrayList<>();
        private final Deque<Boolean> replaced = new ArrayDeque<>();

        @Override
        public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
            look(attributes, line);
            replaced.push(replaced.contains(true)
                    || attributes != null && (attributes.containsKey("th:text") || attributes.containsKey("th:replace")));
        }

        @Override
        public void handleStandaloneElement(String name, @Nullable Map<String, String> attributes, boolean minimized, int line,
                int column) {
            look(attributes, line);
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            replaced.pop();
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            var text = new String(buffer, offset, length).strip();
            if (!replaced.contains(true) && text.chars().anyMatch(Character::isLetter) && !text.equals(BRAND)) {
                found.add("line " + line + ": " + text);
            }
        }

        private void look(@Nullable Map<String, String> attributes, int line) {
            if (attributes != null) {
                attributes.forEach((name, value) -> {
                    if (READ_ALOUD.contains(name) && value.chars().anyMatch(Character::isLetter)) {
                        found.add("line " + line + ": " + name + "=" + value);
                    }
                });
            }
        }
    }
}
