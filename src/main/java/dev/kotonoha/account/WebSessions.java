package dev.kotonoha.account;

import dev.kotonoha.kernel.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** The browsers that are signed in to the pages. */
@Component
class WebSessions implements PersonalData {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    WebSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** When a browser signed in and was last used. */
    record Seen(String browser, Instant createdAt, Instant lastUsedAt) {
    }

    /** The browsers, and whether one is the session of that id. */
    Stream<SignIns.Place> places(LearnerId learner, @Nullable String here) {
        return sessions.findByPrincipalName(learner.value()).values().stream()
                .map(session -> new SignIns.Place(name(session), SignIns.Kind.BROWSER,
                        Objects.requireNonNullElse(session.getAttribute(BrowserName.ATTRIBUTE), ""),
                        session.getLastAccessedTime(), session.getId().equals(here)));
    }

    /** Ends the session of that name; false when there is none. */
    boolean end(LearnerId learner, String name) {
        var ended = sessions.findByPrincipalName(learner.value()).values().stream()
                .filter(session -> name(session).equals(name)).map(Session::getId).findFirst();
        ended.ifPresent(sessions::deleteById);
        return ended.isPresent();
    }

    /** A session's id is as good as a password: it is never shown. */
    private static String name(Session session) {
        return Fingerprint.of(session.getId());
    }

    /** Ends all sessions but one; all of them when that is null. */
    void endAllBut(LearnerId learner, @Nullable String kept) {
        sessions.findByPrincipalName(learner.value()).keySet().stream().filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return sessions.findByPrincipalName(learner.value()).values().stream()
                .map(session -> new Seen(Objects.requireNonNullElse(session.getAttribute(BrowserName.ATTRIBUTE), ""),
                        session.getCreationTime(), session.getLastAccessedTime()));
    }

    @Override
    public void erase(LearnerId learner) {
        endAllBut(learner, null);
    }
}
