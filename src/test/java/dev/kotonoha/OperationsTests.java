package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads what the API says of itself and calls each operation as nobody, as its owner, as a stranger and by tokens. */
@ServerTest
class OperationsTests {

    private static final Path MATRIX = Path.of("src", "test", "resources", "operations.txt");
    private static final Set<String> SCOPES = Set.of("READ", "STUDY", "WRITE", "CLASSES");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person owner;
    private String card = "";
    private Api.Person teacher;
    private String classroom = "";

    /** Who may call an operation, and a token of which scope: none where it is empty. */
    private record Rule(String who, Optional<String> scope) {
    }

    private record Operation(String method, String path) {
        String name() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void ownACard() {
        clock.set(TestClock.START);
        owner = api.newLearner();
        card = owner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉")).body().path("id")
                .asString();
        teacher = api.newTeacher();
        classroom = teacher.post("/api/v1/classes", Map.of("name", "2A")).body().path("id").asString();
    }

    @Test
    void areDescribedOnAPageForAnybody() {
        assertThat(api.nobody().get("/api/docs").header("Location")).endsWith("/api/swagger-ui/index.html");
        assertThat(api.nobody().get("/api/swagger-ui/index.html").status()).isEqualTo(200);
    }

    @Test
    void eachHasARule() throws IOException {
        assertThat(operations().stream().map(Operation::name)).containsExactlyInAnyOrderElementsOf(matrix().keySet());
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWhereSomebodyIsWanted() throws IOException {
        var matrix = matrix();
        return operations().stream().map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
            var answer = api.nobody().call(operation.method().toUpperCase(), concrete(operation), null);

            assertThat(answer.status()).isNotEqualTo(500).satisfies(
                    status -> assertThat(status == 401).isEqualTo(!matrix.get(operation.name()).who().equals("ANYBODY")));
            assertProblem(answer);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aLearnerGetsInOnlyWhereNoOtherRoleIsWanted() throws IOException {
        var learner = api.newLearner();
        return matrix().entrySet().stream().filter(rule -> Set.of("TEACHER", "ADMIN").contains(rule.getValue().who()))
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    var operation = operation(rule.getKey());
                    var answer = learner.call(operation.method().toUpperCase(), concrete(operation), body(operation));

                    assertThat(answer.status()).isEqualTo(403);
                    assertProblem(answer);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTokenGetsInByItsScopeAlone() throws IOException {
        var programs = SCOPES.stream().collect(Collectors.toMap(Function.identity(), scope -> program(teacher, Set.of(scope))));
        var others = SCOPES.stream().collect(Collectors.toMap(Function.identity(), scope -> program(teacher,
                SCOPES.stream().filter(other -> !other.equals(scope)).collect(Collectors.toSet()))));
        var all = program(teacher, SCOPES);
        return matrix().entrySet().stream().filter(rule -> !rule.getValue().who().equals("ANYBODY"))
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    var operation = operation(rule.getKey());
                    var scope = rule.getValue().scope();

                    assertThat(status(scope.map(others::get).orElse(all), operation)).isEqualTo(403);
                    scope.ifPresent(needed -> assertThat(status(programs.get(needed), operation)).isNotIn(401, 403, 500));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aStrangerFindsNothingThatIsSomebodyElses() {
        var stranger = api.newLearner();
        return operations().stream()
                .filter(operation -> operation.path().contains("/cards/{") || operation.path().contains("/classes/{")).map(
                        operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                            var answer = stranger.call(operation.method().toUpperCase(), concrete(operation), body(operation));

                            // what can not be read at all is told before anybody looks whose it is
                            assertThat(answer.status()).isIn(
                                    operation.path().contains("/cards/{") ? List.of(404) : List.of(400, 404, 415));
                            assertProblem(answer);
                        }));
    }

    @TestFactory
    Stream<DynamicTest> itsOwnerIsNeverAnsweredWithAFault() throws IOException {
        var matrix = matrix();
        return operations().stream().filter(operation -> !operation.name().equals("delete /api/v1/me"))
                .filter(operation -> !matrix.get(operation.name()).who().equals("ADMIN")).map(
                        operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                            var somebody = operation.path().contains("/cards/{")
                                    ? owner
                                    : operation.path().contains("/classes") ? teacher : api.newLearner();
                            var answer = somebody.call(operation.method().toUpperCase(), concrete(operation), body(operation));

                            assertThat(answer.status()).isLessThan(500).isNotIn(401, 403);
                            assertProblem(answer);
                        }));
    }

    private Api.Person program(Api.Person owner, Set<String> scopes) {
        var wanted = Map.of("name", String.join(" ", scopes), "scopes", scopes, "password", Api.PASSWORD);
        return api.withToken(owner.post("/api/v1/me/api-tokens", wanted).body().path("token").asString());
    }

    private int status(Api.Person program, Operation operation) {
        return program.call(operation.method().toUpperCase(), concrete(operation), body(operation)).status();
    }

    private static Map<String, Rule> matrix() throws IOException {
        try (var lines = Files.lines(MATRIX)) {
            return lines.filter(line -> !line.startsWith("#")).map(line -> line.split("\\s+")).collect(Collectors.toMap(
                    parts -> parts[0] + " " + parts[1],
                    parts -> new Rule(parts[2], Optional.of(parts[3]).filter(scope -> !scope.equals("-")))));
        }
    }

    private static Operation operation(String name) {
        var parts = name.split(" ");
        return new Operation(parts[0], parts[1]);
    }

    private static void assertProblem(Api.Answer answer) {
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body().path("title").asString()).isNotBlank();
        }
    }

    private List<Operation> operations() {
        var found = new ArrayList<Operation>();
        api.nobody().get("/api/openapi").body().path("paths").properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains).forEach(method -> found.add(new Operation(method, path.getKey()))));
        assertThat(found).hasSizeGreaterThan(25);
        return found;
    }

    private String concrete(Operation operation) {
        return operation.path().replace("/cards/{id}", "/cards/" + card).replace("/cards/{card}", "/cards/" + card)
                .replace("/classes/{id}", "/classes/" + classroom).replace("/contents/{id}", "/contents/quiet-harbour")
                .replace("{lemma}", "harbour").replaceAll("\\{[a-zA-Z]+}", "unknown-one");
    }

    private static Object body(Operation operation) {
        return switch (operation.name()) {
            case "patch /api/v1/cards/{id}" -> Map.of("note", "mine");
            case "post /api/v1/classes" -> Map.of("name", "2B");
            case "post /api/v1/cards/{card}/facts" -> Map.of("id", "one", "kind", "BURY", "at", TestClock.START.toString());
            default -> operation.method().equals("get") ? "" : Map.of();
        };
    }
}
