package dev.kotonoha.platform;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Role;
import dev.kotonoha.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

import java.util.function.Supplier;

/**
 * Lets administrators in, as they are now. A session remembers the roles of when it began, and one that is in use just when it is ended may be stored once
 * more.
 */
@Component
class OpenAdministrator implements AuthorizationManager<RequestAuthorizationContext> {

    private final AuthorityAuthorizationManager<RequestAuthorizationContext> role = AuthorityAuthorizationManager
            .hasAuthority(Role.ADMIN.authority());
    private final Accounts accounts;

    OpenAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext request) {
        var granted = role.authorize(caller, request) instanceof AuthorizationDecision decision && decision.isGranted()
                && isStill(caller.get());
        return new AuthorizationDecision(granted);
    }

    private boolean isStill(@Nullable Authentication caller) {
        return caller != null && caller.getPrincipal() instanceof SignedIn signedIn
                && accounts.authentication(signedIn.learner()).stream().flatMap(now -> now.getAuthorities().stream())
                        .anyMatch(authority -> Role.ADMIN.authority().equals(authority.getAuthority()));
    }
}
