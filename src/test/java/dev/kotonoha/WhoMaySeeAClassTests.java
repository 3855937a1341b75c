package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Every operation on a class, by everybody there is. What is not somebody's own does not exist for them. */
@ServerTest
class WhoMaySeeAClassTests {

    private static final List<String> PEOPLE = List.of("owner", "co-teacher", "ex-teacher", "teacher of another class", "member",
            "ex-member", "stranger", "admin", "anonymous");

    /** What each of the people is answered, in their order; the last calls of a block are its owner's, as they end things. */
    private static final String TEACHERS = "200 200 404 404 404 404 404 404 401";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;

    private final Map<String, Api.Person> people = new LinkedHashMap<>();
    private String classroom = "";
    private String member = "";
    private String assignment = "";

    @BeforeEach
    void people() {
        clock.set(TestClock.START);
        for (var name : List.of("owner", "co-teacher", "ex-teacher", "teacher of another class")) {
            people.put(name, api.newTeacher());
        }
        for (var name : List.of("member", "ex-member", "stranger")) {
            people.put(name, api.newLearner());
        }
        people.put("admin", admin());
        people.put("anonymous", api.nobody());
        var owner = people.get("owner");
        var opened = owner.post("/api/v1/classes", Map.of("name", "2A")).body();
        people.get("teacher of another class").post("/api/v1/classes", Map.of("name", "2B"));
        classroom = "/api/v1/classes/" + opened.path("id").asString();
        for (var name : List.of("co-teacher", "ex-teacher")) {
            owner.post(classroom + "/teachers", Map.of("email", people.get(name).email()));
        }
        owner.delete(classroom + "/teachers/" + id("ex-teacher"));
        for (var name : List.of("member", "ex-member")) {
            people.get(name).post("/api/v1/memberships", Map.of("joinCode", opened.path("joinCode").asString()));
        }
        people.get("ex-member").delete("/api/v1/memberships/" + opened.path("id").asString());
        member = id("member");
        assignment = owner.post(classroom + "/assignments", Map.of("title", "1", "words", List.of("leaf"), "dueOn", "2026-07-10"))
                .body().path("id").asString();
    }

    @Test
    void toRead() {
        check("GET", "", null, "200 200 404 404 200 404 404 404 401");
        check("GET", "/assignments", null, "200 200 404 404 200 404 404 404 401");
        check("GET", "/learners", null, TEACHERS);
        check("GET", "/progress", null, TEACHERS);
        check("GET", "/progress.csv", null, TEACHERS);
        check("GET", "/progress.xlsx", null, TEACHERS);
        check("GET", "/learners/" + member, null, "200 200 404 404 200 404 404 404 401");
        check("GET", "/learners/" + id("ex-member"), null, "404 404 404 404 404 404 404 404 401");
    }

    @Test
    void toChange() {
        check("PATCH", "", Map.of("name", "2A"), TEACHERS);
        check("POST", "/join-code", Map.of(), TEACHERS.replace("200", "201"));
        check("POST", "/assignments", Map.of("title", "2", "words", List.of("leaf"), "dueOn", "2026-07-10"),
                TEACHERS.replace("200", "201"));
        check("PUT", "/assignments/" + assignment + "/extensions/" + member, Map.of("dueOn", "2026-07-20"), TEACHERS);
        check("POST", "/teachers", Map.of("email", people.get("co-teacher").email()), "201 403 404 404 404 404 404 404 401");
        check("POST", "/learners/" + member + "/first-password", Map.of(), TEACHERS.replace("200", "409"));
    }

    @Test
    void toEnd() {
        check("DELETE", "/teachers/" + id("owner"), null, "409 403 404 404 404 404 404 404 401");
        check("DELETE", "", null, "- 403 404 404 404 404 404 404 401");
        check("DELETE", "/assignments/" + assignment, null, "- 204 404 404 404 404 404 404 401");
        check("DELETE", "/learners/" + member, null, "- 204 404 404 404 404 404 404 401");
        check("DELETE", "", null, "204 404 404 404 404 404 404 404 401");
    }

    @Test
    void toTakeInARoster() {
        var roster = "名前,メールアドレス\n佐藤 葵,aoi@example.org\n".getBytes(StandardCharsets.UTF_8);
        var answers = PEOPLE.stream()
                .map(name -> people.get(name).upload(classroom + "/roster?dryRun=true", "roster.csv", roster).status());

        assertThat(answers.map(String::valueOf).collect(Collectors.joining(" "))).isEqualTo(TEACHERS);
    }

    @Test
    void toAcceptAnInvitationAndToLeave() {
        var membership = classroom.replace("classes", "memberships");
        checkAt("PUT", membership, null, "404 404 404 404 200 404 404 404 401");
        checkAt("DELETE", membership, null, "404 404 404 404 204 404 404 404 401");
    }

    private void check(String method, String path, Object body, String expected) {
        checkAt(method, classroom + path, body, expected);
    }

    private void checkAt(String method, String path, Object body, String expected) {
        var answers = PEOPLE.stream().map(name -> expected.split(" ")[PEOPLE.indexOf(name)].equals("-")
                ? "-"
                : String.valueOf(people.get(name).call(method, path, body).status())).toList();

        assertThat(String.join(" ", answers)).as("%s %s by %s", method, path, PEOPLE).isEqualTo(expected);
    }

    private String id(String name) {
        return people.get(name).get("/api/v1/me").body().path("id").asString();
    }

    private Api.Person admin() {
        var person = api.newLearner();
        mongo.updateFirst(query(where("email").is(person.email())), new Update().addToSet("roles", "ADMIN"), "accounts");
        return api.signIn(person.email());
    }
}
