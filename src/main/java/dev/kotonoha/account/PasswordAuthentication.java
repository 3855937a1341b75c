package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in by address and password, for the pages. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final Attempts attempts;
    private final SecondStep secondStep;

    PasswordAuthentication(Accounts accounts, Attempts attempts, SecondStep secondStep) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.secondStep = secondStep;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var caller = request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            attempts.check(caller, request.getName());
        } catch (Problem tooMany) {
            throw new LockedException("Too many failures", tooMany);
        }
        var account = accounts.authenticate(request.getName(), text(request.getCredentials()));
        if (account.isEmpty()) {
            attempts.failed(caller, request.getName());
            throw new BadCredentialsException("Address or password is wrong");
        }
        if (secondStep.isNeeded(account.get())) {
            throw new SecondFactorNeeded(account.get().id());
        }
        return SignedIn.authentication(account.get(), null, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String text(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }
}
