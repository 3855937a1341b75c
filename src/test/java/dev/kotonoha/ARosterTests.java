package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ARosterTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private final String domain = "@" + UUID.randomUUID() + ".example.org";
    private Api.Person teacher;
    private String id = "";

    @BeforeEach
    void openAClass() {
        clock.set(TestClock.START);
        teacher = api.newTeacher();
        id = teacher.post("/api/v1/classes", Map.of("name", "英語2A")).body().path("id").asString();
    }

    @Test
    void inShiftJisIsReadAndADryRunChangesNothing() {
        var file = table("佐藤 葵,aoi").getBytes(Charset.forName("windows-31j"));
        var dry = teacher.upload(path() + "?dryRun=true", "roster.csv", file).body();

        assertThat(dry.path("rows").path(0).path("displayName").asString()).isEqualTo("佐藤 葵");
        assertThat(dry.path("counts").path("new").asInt()).isEqualTo(1);
        assertThat(teacher.get(learners()).body().path("items")).isEmpty();
    }

    @Test
    void opensAnAccountWhoseFirstPasswordIsGoodForOneSignIn() {
        var row = take("佐藤 葵,aoi").path("rows").path(0);
        var credentials = Map.of("email", "aoi" + domain, "password", row.path("firstPassword").asString());

        assertThat(api.nobody().post("/api/v1/tokens", credentials).status()).isEqualTo(201);
        assertThat(api.nobody().post("/api/v1/tokens", credentials).status()).isEqualTo(401);
    }

    @Test
    void letsAnybodyChooseAPasswordOnceTheyAreIn() {
        var first = take("佐藤 葵,aoi").path("rows").path(0).path("firstPassword").asString();
        var aoi = signIn("aoi", first);

        assertThat(aoi.put("/api/v1/me/password", Map.of("password", "", "newPassword", Api.PASSWORD)).status()).isEqualTo(204);
        assertThat(api.signIn("aoi" + domain).get("/api/v1/me").status()).isEqualTo(200);
        assertThat(aoi.put("/api/v1/me/password", Map.of("password", "", "newPassword", "no-more-leaves-26")).status())
                .isEqualTo(422);
    }

    @Test
    void showsNobodyWhoHasNotAgreed() {
        var row = take("佐藤 葵,aoi").path("rows").path(0);
        assertThat(teacher.get(learners()).body().path("items").path(0).path("state").asString()).isEqualTo("INVITED");

        var aoi = signIn("aoi", row.path("firstPassword").asString());
        assertThat(aoi.put("/api/v1/memberships/" + id, "").status()).isEqualTo(201);
        assertThat(teacher.get(learners()).body().path("items").path(0).path("state").asString()).isEqualTo("MEMBER");
    }

    @Test
    void invitesWhoHasAnAccountWithoutTouchingIt() {
        var known = api.newLearner();
        var row = teacher.upload(path(), "r.csv", ("name,email\nたなか," + known.email()).getBytes(StandardCharsets.UTF_8)).body()
                .path("rows").path(0);

        assertThat(row.path("status").asString()).isEqualTo("known");
        assertThat(row.has("firstPassword")).isFalse();
        assertThat(known.get("/api/v1/classes").body().path("items").path(0).path("role").asString()).isEqualTo("INVITED");
    }

    @Test
    void neverTakesOutWhomItOmits() {
        take("佐藤 葵,aoi\n鈴木 蓮,ren");
        var again = take("佐藤 葵,aoi");

        assertThat(again.path("counts").path("invited").asInt()).isEqualTo(1);
        assertThat(again.path("omitted").path(0).path("displayName").asString()).isEqualTo("鈴木 蓮");
        assertThat(teacher.get(learners()).body().path("items")).hasSize(2);
    }

    @Test
    void tellsWhichRowsCanNotBeTakenAndWhy() {
        var rows = take("=HYPERLINK(1),a\n佐藤,b\n佐藤,b\n,c").path("rows");

        assertThat(rows.findValuesAsString("status")).containsExactly("invalid", "new", "invalid", "invalid");
        assertThat(rows.findValuesAsString("why")).hasSize(3).doesNotContain("");
    }

    @Test
    void ofAThousandRowsIsTakenInTenSeconds() {
        var many = IntStream.range(0, 1000).mapToObj(i -> "生徒" + i + ",s" + i).collect(Collectors.joining("\n"));
        var from = System.nanoTime();
        var taken = take(many);
        var seconds = Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0;

        System.err.println("A roster of 1,000 rows took " + seconds + " s");
        assertThat(taken.path("counts").path("new").asInt()).isEqualTo(1000);
        assertThat(seconds).isLessThan(10);
    }

    private Api.Person signIn(String name, String password) {
        var tokens = api.nobody().post("/api/v1/tokens", Map.of("email", name + domain, "password", password)).body();
        return api.withToken(tokens.path("accessToken").asString());
    }

    private JsonNode take(String rows) {
        return teacher.upload(path(), "roster.csv", ("\uFEFF" + table(rows)).getBytes(StandardCharsets.UTF_8)).body();
    }

    private String table(String rows) {
        return "氏名,メールアドレス\r\n" + rows.lines().map(row -> row + domain + "\r\n").collect(Collectors.joining());
    }

    private String path() {
        return "/api/v1/classes/" + id + "/roster";
    }

    private String learners() {
        return "/api/v1/classes/" + id + "/learners";
    }
}
