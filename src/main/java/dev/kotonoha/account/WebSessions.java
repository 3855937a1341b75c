package dev.kotonoha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.stream.Stream;

/** The browsers that are signed in to the pages. */
@Component
class WebSessions implements PersonalData {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    WebSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** When a browser signed in and was last used. */
    record Seen(Instant createdAt, Instant lastUsedAt) {
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
                .map(session -> new Seen(session.getCreationTime(), session.getLastAccessedTime()));
    }

    @Override
    public void erase(LearnerId learner) {
        endAllBut(learner, null);
    }
}
