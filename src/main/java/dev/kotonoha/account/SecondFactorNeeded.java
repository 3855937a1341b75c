package dev.kotonoha.account;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and that is not enough. */
public class SecondFactorNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final LearnerId learner;

    SecondFactorNeeded(LearnerId learner) {
        super("A second factor is needed");
        this.learner = learner;
    }

    LearnerId learner() {
        return learner;
    }
}
