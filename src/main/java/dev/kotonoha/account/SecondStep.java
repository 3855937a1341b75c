package dev.kotonoha.account;

import dev.kotonoha.factor.Policy;
import dev.kotonoha.factor.SecondFactors;
import dev.kotonoha.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The second step of signing in. Until it is done nobody is signed in: the session only remembers for a while whose password was right.
 */
@Service
public class SecondStep {

    private static final String WAITING = SecondStep.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SecondStep(Accounts accounts, SecondFactors factors, Attempts attempts, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.attempts = attempts;
        this.clock = clock;
    }

    private record Waiting(LearnerId learner, Instant until) implements Serializable {
    }

    /** Remembers in the session whose password was right. */
    public void begin(HttpServletRequest request, SecondFactorNeeded needed) {
        request.getSession().setAttribute(WAITING, new Waiting(needed.learner(), clock.instant().plus(PATIENCE)));
    }

    /** Who waits for the second step; empty for nobody, and for who took too long. */
    public Optional<LearnerId> waiting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(WAITING) instanceof Waiting waiting
                && clock.instant().isBefore(waiting.until()) ? Optional.of(waiting.learner()) : Optional.empty();
    }

    /** Signs in whoever waits; a 401 problem when nobody does, or the code is wrong. */
    public void finish(HttpServletRequest request, HttpServletResponse response, String code) {
        var account = waitingAccount(request);
        confirm(account, code);
        enter(account, request, response);
    }

    /** The key for the app of somebody who waits and has no second factor yet. */
    public String begin(HttpServletRequest request) {
        return factors.begin(waitingAccount(request).id());
    }

    /** Turns the second factor on and signs in; the answer are the codes on paper. */
    public List<String> finishSetUp(HttpServletRequest request, HttpServletResponse response, String code) {
        var account = waitingAccount(request);
        check(account.id());
        try {
            var codes = factors.turnOn(account.id(), code);
            enter(account, request, response);
            return codes;
        } catch (Problem wrong) {
            failed(account.id());
            throw wrong;
        }
    }

    /** Whether the password alone does not do. */
    boolean isNeeded(Account account) {
        return switch (factors.policy()) {
            case OFF -> false;
            case OFFERED -> factors.state(account.id()).on();
            case REQUIRED -> isFor(account) || factors.state(account.id()).on();
        };
    }

    /** Lets pass who needs no second factor or has the right code; else a 401 problem. */
    void confirm(Account account, @Nullable String code) {
        if (!isNeeded(account)) {
            return;
        }
        if (!factors.state(account.id()).on()) {
            throw new Problem(HttpStatus.UNAUTHORIZED, "second-factor.set-up");
        }
        if (code == null) {
            throw new Problem(HttpStatus.UNAUTHORIZED, "second-factor.needed");
        }
        check(account.id());
        if (!factors.verify(account.id(), code)) {
            failed(account.id());
            throw new Problem(HttpStatus.UNAUTHORIZED, "second-factor.wrong");
        }
    }

    /** Teachers and administrators. */
    static boolean isFor(Account account) {
        return account.roles().contains(Role.TEACHER) || account.roles().contains(Role.ADMIN);
    }

    boolean isRequired(Account account) {
        return factors.policy() == Policy.REQUIRED && isFor(account);
    }

    /** Counted for the account wherever the tries come from: whoever gets so far knows the password. */
    void check(LearnerId learner) {
        attempts.check("second factor of " + learner, "");
    }

    void failed(LearnerId learner) {
        attempts.failed("second factor of " + learner, "");
    }

    private Account waitingAccount(HttpServletRequest request) {
        return waiting(request).flatMap(accounts::open)
                .orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "second-factor.too-late"));
    }

    private void enter(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession().removeAttribute(WAITING);
        request.changeSessionId();
        var context = new SecurityContextImpl(SignedIn.authentication(account, null, null));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
