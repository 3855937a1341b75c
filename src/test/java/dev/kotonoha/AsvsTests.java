package dev.kotonoha;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import com.tngtech.archunit.junit.ArchTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What OWASP's Application Security Verification Standard asks for: the row of a requirement names tests, or gives a reason. */
class AsvsTests {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final int SHORTEST_REASON = 15;

    @Test
    void everyRequirementHasItsRow() throws IOException {
        assertThat(rows().keySet()).containsExactlyElementsOf(levels().keySet());
    }

    @Test
    void everyRowNamesTestsOrGivesAReason() throws IOException {
        assertThat(rows()).allSatisfy((requirement, row) -> assertThat(
                row instanceof List<?> tests ? !tests.isEmpty() : row instanceof String text && text.length() >= SHORTEST_REASON)
                .isTrue());
    }

    @Test
    void everyTestThatARowNamesExists() throws IOException {
        assertThat(rows()).allSatisfy((requirement, row) -> {
            if (row instanceof List<?> tests) {
                assertThat(tests).allMatch(test -> isTest(String.valueOf(test)));
            }
        });
    }

    @Test
    void aNameThatIsNoTestIsFound() {
        assertThat(isTest("AsvsTests#everyRequirementHasItsRow")).isTrue();
        assertThat(isTest("AsvsTests#rows")).isFalse();
        assertThat(isTest("NobodyTests#everyRequirementHasItsRow")).isFalse();
    }

    private static boolean isTest(String name) {
        var parts = name.split("#");
        return ReflectionSupport.tryToLoadClass("dev.kotonoha." + parts[0]).toOptional()
                .filter(type -> !ReflectionSupport.findMethods(type, method -> method.getName().equals(parts[1])
                        && (AnnotationSupport.isAnnotated(method, Test.class)
                                || AnnotationSupport.isAnnotated(method, TestTemplate.class)
                                || AnnotationSupport.isAnnotated(method, TestFactory.class)),
                        org.junit.platform.commons.support.HierarchyTraversalMode.TOP_DOWN).isEmpty()
                        || !ReflectionSupport.findFields(type, field -> field.getName().equals(parts[1])
                                && field.isAnnotationPresent(ArchTest.class),
                                org.junit.platform.commons.support.HierarchyTraversalMode.TOP_DOWN).isEmpty())
                .isPresent();
    }

    private static Map<String, Object> rows() throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var in = Files.newInputStream(RESOURCES.resolve("asvs.yaml"))) {
            return new Yaml(new SafeConstructor(options)).load(in);
        }
    }

    private static Map<String, Integer> levels() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("asvs-levels.txt")).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1]), (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }
}
