package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads what the API says of itself and calls each operation as nobody, as its owner and as a stranger. */
@ServerTest
class OperationsTests {

    private static final Set<String> OPEN = Set.of("post /api/v1/accounts", "post /api/v1/tokens", "post /api/v1/tokens/refresh",
            "post /api/v1/password-resets", "put /api/v1/password-resets", "put /api/v1/accounts/confirmation",
            "put /api/v1/me/email/confirmation", "get /api/v1/levels", "get /api/v1/erasures/{id}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person owner;
    private String card = "";
    private Api.Person teacher;
    private String classroom = "";

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

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWhereSomebodyIsWanted() {
        return operations().stream().map(operation -> DynamicTest.dynamicTest(operation.name(), () -> {
            var answer = api.nobody().call(operation.method().toUpperCase(), concrete(operation), null);

            assertThat(answer.status()).isNotEqualTo(500).satisfies(
                    status -> assertThat(status == 401).isEqualTo(!OPEN.contains(operation.name())));
            assertProblem(answer);
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
    Stream<DynamicTest> itsOwnerIsNeverAnsweredWithAFault() {
        return operations().stream().filter(operation -> !operation.name().equals("delete /api/v1/me")).map(
                operation -> DynamicTest.dynamicTest(operation.name(), () -> {
                    var somebody = operation.path().contains("/cards/{")
                            ? owner
                            : operation.path().contains("/classes") ? teacher : api.newLearner();
                    var answer = somebody.call(operation.method().toUpperCase(), concrete(operation), body(operation));

                    assertThat(answer.status()).isLessThan(500).isNotIn(401, 403);
                    assertProblem(answer);
                }));
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
            case "post /api/v1/cards/{card}/facts" -> Map.of("id", "one", "kind", "BURY", "at", TestClock.START.toString());
            default -> operation.method().equals("get") ? "" : Map.of();
        };
    }
}
