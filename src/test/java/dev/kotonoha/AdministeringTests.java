package dev.kotonoha;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.audit.AuditResults;
import dev.kotonoha.audit.Report;
import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

@ServerTest
class AdministeringTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Jobs jobs;
    @Autowired
    private AuditResults audits;

    private Api.Person person;
    private String id = "";
    private Api.Person head;
    private Web admin;

    @BeforeEach
    void people() {
        clock.set(TestClock.START);
        person = api.newLearner();
        id = id(person);
        head = api.newLearner();
        mongo.updateFirst(Query.query(where("email").is(head.email())), new Update().addToSet("roles", "ADMIN"), "accounts");
        admin = Web.signIn(api, head.email());
    }

    @AfterEach
    void leaveNoAdministrator() {
        mongo.updateMulti(new Query(), new Update().pull("roles", "ADMIN"), "accounts");
    }

    @Test
    void isForAdministratorsAlone() {
        var teacher = Web.signIn(api, api.newTeacher().email());

        for (var page : List.of("accounts", "contents", "jobs", "audit")) {
            assertThat(admin.get("/admin/" + page).statusCode()).as(page).isEqualTo(200);
            assertThat(teacher.get("/admin/" + page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(teacher.post("/admin/accounts/" + id + "/disable", Map.of()).statusCode()).isEqualTo(403);
        assertThat(person.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void findsSomebodyByTheBeginningOfTheAddressAndNeverShowsAHash() {
        var page = admin.get("/admin/accounts?q=" + person.email().substring(0, 20)).body();

        assertThat(page).contains(person.email()).doesNotContain(head.email()).doesNotContain("argon2");
    }

    @Test
    void endsAtOnceWhateverIsSignedInToADisabledAccount() {
        var wanted = Map.of("name", "sheet", "scopes", List.of("READ"), "password", Api.PASSWORD);
        var program = api.withToken(person.post("/api/v1/me/api-tokens", wanted).body().path("token").asString());
        var browser = Web.signIn(api, person.email());
        act("/admin/accounts/" + id + "/disable");

        assertThat(person.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.get("/settings").headers().firstValue("Location")).hasValueSatisfying(
                where -> assertThat(where).endsWith("/sign-in"));
        assertThat(signInStatus()).isEqualTo(401);
    }

    @Test
    void lettingNobodyInToADisabledAccountByAPasskeyEither() {
        assertThat(accounts.authentication(new LearnerId(id))).isPresent();
        act("/admin/accounts/" + id + "/disable");

        assertThat(accounts.authentication(new LearnerId(id))).isEmpty();
    }

    @Test
    void isOverForASessionThatOutlivedItsAccount() {
        mongo.updateFirst(Query.query(where("email").is(head.email())), Update.update("disabledAt", clock.instant()), "accounts");

        assertThat(admin.get("/api/v1/me").statusCode()).isEqualTo(401);
        for (var path : List.of("/actuator/metrics", "/api/v1/backup", "/admin/accounts")) {
            assertThat(admin.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void letsAnEnabledAccountInAgain() {
        act("/admin/accounts/" + id + "/disable");
        act("/admin/accounts/" + id + "/enable");

        assertThat(signInStatus()).isEqualTo(201);
    }

    @Test
    void givesARoleThatHoldsFromTheNextSignInOn() {
        admin.post("/admin/accounts/" + id + "/roles", Map.of("roles", "TEACHER"));

        assertThat(person.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.signIn(person.email()).post("/api/v1/classes", Map.of("name", "2A")).status()).isEqualTo(201);
    }

    @Test
    void neverLeavesAnInstallationWithoutAnAdministrator() {
        var own = "/admin/accounts/" + id(head);
        act(own + "/disable");
        act(own + "/roles");

        assertThat(api.signIn(head.email()).get("/api/v1/me").body().path("roles").toString()).contains("ADMIN");
        admin.post("/admin/accounts/" + id + "/roles", Map.of("roles", "ADMIN"));
        act(own + "/roles");
        assertThat(api.signIn(head.email()).get("/api/v1/me").body().path("roles").toString()).doesNotContain("ADMIN");
    }

    @Test
    void takesAContentBackAndGivesItAgain() {
        var harbour = "/api/v1/contents/quiet-harbour";
        act("/admin/contents/quiet-harbour/withdraw");
        assertThat(person.get(harbour).status()).isEqualTo(404);
        act("/admin/contents/quiet-harbour/publish");

        assertThat(person.get(harbour).status()).isEqualTo(200);
    }

    @Test
    void neverShowsATextThatIsNotForEverybody() {
        var draft = Map.of("title", Map.of("en", "My own diary"), "kind", "READING", "body", "The man is here.");
        var text = person.post("/api/v1/contents", draft).body().path("id").asString();
        act("/admin/contents/" + text + "/publish");

        assertThat(admin.get("/admin/contents").body()).doesNotContain("My own diary");
        assertThat(api.newLearner().get("/api/v1/contents/" + text).status()).isEqualTo(404);
    }

    @Test
    void showsHowAJobFailedWithoutWhomItWasAbout() {
        jobs.start("of-another-version", "somebody", Duration.ofDays(1));
        var ahead = jobs.about("somebody").getFirst();
        mongo.updateFirst(Query.query(where("_id").is(ahead.id())), Update.update("lease", "12345678-lease"), Jobs.Entry.class);
        jobs.failed(jobs.about("somebody").getFirst(), new IllegalStateException("about aoi@example.org"));
        var page = admin.get("/admin/jobs").body();

        assertThat(page).contains("of-another-version", "IllegalStateException", "AdministeringTests.java")
                .doesNotContain("aoi@");
        act("/admin/jobs/" + ahead.id() + "/run");
        assertThat(jobs.about("somebody").getFirst().dueAt().toInstant()).isEqualTo(clock.instant());
        jobs.forget("somebody", "");
    }

    @Test
    void tellsWhatAuditsFoundAndWhatAdministratorsDid() {
        audits.keep(List.of(new Report(1, 0, 4321, 9, List.of())));
        act("/admin/accounts/" + id + "/disable");

        assertThat(admin.get("/admin/audit").body()).contains("4321", "q=" + id);
    }

    private void act(String path) {
        assertThat(admin.post(path, Map.of()).statusCode()).isIn(302, 404);
    }

    private int signInStatus() {
        return api.nobody().post("/api/v1/tokens", Map.of("email", person.email(), "password", Api.PASSWORD)).status();
    }

    private static String id(Api.Person somebody) {
        return new LearnerId(somebody.get("/api/v1/me").body().path("id").asString()).value();
    }
}
