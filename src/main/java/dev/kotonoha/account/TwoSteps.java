package dev.kotonoha.account;

import dev.kotonoha.factor.Policy;
import dev.kotonoha.factor.SecondFactors;
import dev.kotonoha.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.util.List;

/** Signing in with two steps, set up and ended by whoever is signed in. */
@Service
public class TwoSteps {

    private static final Logger log = LoggerFactory.getLogger(TwoSteps.class);

    private final Accounts accounts;
    private final Credentials credentials;
    private final SignIns signIns;
    private final SecondFactors factors;
    private final SecondStep step;

    TwoSteps(Accounts accounts, Credentials credentials, SignIns signIns, SecondFactors factors, SecondStep step) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.signIns = signIns;
        this.factors = factors;
        this.step = step;
    }

    /** Whether it is on, and how many codes on paper are left. */
    public SecondFactors.State state(LearnerId learner) {
        return factors.state(learner);
    }

    /** Whether somebody may turn it on: a teacher or an administrator, where the installation has it. */
    public boolean isOffered(LearnerId learner) {
        return factors.policy() != Policy.OFF && accounts.find(learner).filter(SecondStep::isFor).isPresent();
    }

    /** The key to type into the app. Problems: 422 for a wrong password, 409 where it is on already or not offered. */
    public String begin(SignedIn here, String password) {
        credentials.confirmed(here.learner(), password);
        if (!isOffered(here.learner())) {
            throw new Problem(HttpStatus.CONFLICT, "second-factor.off");
        }
        return factors.begin(here.learner());
    }

    /** Turns it on and ends all other sign-ins; the answer are the codes on paper. A 422 problem for a wrong code. */
    public List<String> turnOn(SignedIn here, String code) {
        step.check(here.learner());
        try {
            var codes = factors.turnOn(here.learner(), code);
            signIns.endOthers(here);
            log.info("{} turned the second factor on", here);
            return codes;
        } catch (Problem wrong) {
            step.failed(here.learner());
            throw wrong;
        }
    }

    /** Turns it off and tells the owner. Problems: 422 for a wrong password, 409 where the installation requires it. */
    public void turnOff(SignedIn here, String password) {
        var account = credentials.confirmed(here.learner(), password);
        if (step.isRequired(account)) {
            throw new Problem(HttpStatus.CONFLICT, "second-factor.required");
        }
        factors.remove(account.id());
        credentials.tell(account, "second-factor-off");
        log.info("{} turned the second factor off", here);
    }
}
