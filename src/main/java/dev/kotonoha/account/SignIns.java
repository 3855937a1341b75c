package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where somebody is signed in: browsers by a session, devices by tokens. */
@Service
public class SignIns {

    private static final Logger log = LoggerFactory.getLogger(SignIns.class);

    private final Devices devices;
    private final WebSessions sessions;

    SignIns(Devices devices, WebSessions sessions) {
        this.devices = devices;
        this.sessions = sessions;
    }

    /** What somebody signed in with. */
    public enum Kind {
        BROWSER, DEVICE
    }

    /**
     * Where somebody is signed in.
     *
     * @param name what the device calls itself, or browser and system; empty where neither is known
     * @param lastUsedAt for a device, when it last renewed its tokens, which it does every quarter of an hour
     * @param here whether it is the one that asks
     */
    public record Place(String id, Kind kind, String name, Instant lastUsedAt, boolean here) {
    }

    /** All places, this one first and then the last used. */
    public List<Place> places(SignedIn here) {
        return Stream.concat(sessions.places(here.learner(), session(here)), devices.places(here.learner(), here.device()))
                .sorted(Comparator.comparing(Place::here).thenComparing(Place::lastUsedAt).reversed()).toList();
    }

    /** Ends one; a 404 problem when there is none of that id. */
    public void end(SignedIn here, String id) {
        if (!devices.signOut(here.learner(), id) && !sessions.end(here.learner(), id)) {
            throw Problem.notFound();
        }
        log.info("{} ended a sign-in", here);
    }

    /** Ends all but this one. */
    public void endOthers(SignedIn here) {
        devices.signOutAllBut(here.learner(), here.device());
        sessions.endAllBut(here.learner(), session(here));
        log.info("{} ended all other sign-ins", here);
    }

    void endAll(LearnerId learner) {
        devices.signOutAllBut(learner, null);
        sessions.endAllBut(learner, null);
    }

    private static @Nullable String session(SignedIn here) {
        return here.device() == null ? RequestContextHolder.currentRequestAttributes().getSessionId() : null;
    }
}
