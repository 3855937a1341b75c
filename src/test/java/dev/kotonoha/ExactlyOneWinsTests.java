package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What is good once is good once also when two hundred ask for it at the same moment. */
@ServerTest
class ExactlyOneWinsTests {

    private static final int CALLS = 200;

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
    }

    @Test
    void byOneRefreshTokenAndTheFamilyLivesOn() throws Exception {
        var tokens = api.nobody().post("/api/v1/tokens", Map.of("email", api.newLearner().email(), "password", Api.PASSWORD));
        var refresh = Map.of("refreshToken", tokens.body().path("refreshToken").asString());
        var answers = atOnce(() -> api.nobody().post("/api/v1/tokens/refresh", refresh));

        var won = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(won).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(CALLS - 1);
        assertThat(api.withToken(won.getFirst().body().path("accessToken").asString()).get("/api/v1/me").status())
                .isEqualTo(200);
    }

    @Test
    void byOneLearnersJoinCode() throws Exception {
        var teacher = api.newTeacher();
        var opened = teacher.post("/api/v1/classes", Map.of("name", "2A")).body();
        var learner = api.newLearner();
        var code = Map.of("joinCode", opened.path("joinCode").asString());
        var answers = atOnce(() -> learner.post("/api/v1/memberships", code));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(CALLS - 1);
        assertThat(teacher.get("/api/v1/classes/" + opened.path("id").asString()).body().path("learners").asInt()).isEqualTo(1);
    }

    @Test
    void byOneAddress() throws Exception {
        var account = Map.of("email", "one-" + UUID.randomUUID() + "@example.org", "password", Api.PASSWORD, "displayName", "人");
        var answers = atOnce(() -> api.nobody().post("/api/v1/accounts", account));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(CALLS - 1);
    }

    @Test
    void byOneFirstPassword() throws Exception {
        var email = "aoi-" + UUID.randomUUID() + "@example.org";
        var teacher = api.newTeacher();
        var classroom = teacher.post("/api/v1/classes", Map.of("name", "2A")).body().path("id").asString();
        var roster = teacher.upload("/api/v1/classes/" + classroom + "/roster", "roster.csv",
                ("displayName,email\n佐藤 葵," + email).getBytes(StandardCharsets.UTF_8));
        var first = roster.body().path("rows").path(0).path("firstPassword").asString();
        var answers = atOnce(() -> api.nobody().post("/api/v1/tokens", Map.of("email", email, "password", first)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(CALLS - 1);
    }

    /** All of them wait for each other; who is told that the server is busy asks again, as clients do. */
    private static List<Api.Answer> atOnce(Supplier<Api.Answer> call) throws Exception {
        var ready = new CountDownLatch(CALLS);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, CALLS).<Future<Api.Answer>>mapToObj(number -> callers.submit(() -> {
                ready.countDown();
                ready.await();
                var answer = call.get();
                while (answer.status() == 503) {
                    answer = call.get();
                }
                return answer;
            })).toList();
            for (var done : calls) {
                done.get();
            }
            return calls.stream().map(Future::resultNow).toList();
        }
    }
}
