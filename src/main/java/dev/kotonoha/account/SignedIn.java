package dev.kotonoha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is signed in: by a session when there is no device, else by that device's token, or by a personal API token when there
 * are scopes.
 *
 * @param device null for a session
 * @param deviceName what the device calls itself, or what the API token is called
 * @param scopes what an API token is good for; null for whoever is signed in as themselves
 */
public record SignedIn(LearnerId learner, @Nullable String device, @Nullable String deviceName,
        @Nullable Set<Scope> scopes) implements Serializable {

    private static final long serialVersionUID = 1;

    static Authentication authentication(Account account, @Nullable String device, @Nullable String deviceName) {
        var authorities = account.roles().stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
        var principal = new SignedIn(account.id(), device, deviceName, null);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    static Authentication byToken(ApiToken token) {
        var authorities = token.scopes().stream().map(scope -> new SimpleGrantedAuthority(scope.authority())).toList();
        var principal = new SignedIn(token.learnerId(), null, token.name(), token.scopes());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    /** Those of the roles that may be acted in: a program of an administrator's administers nothing. */
    Set<Role> usable(Set<Role> roles) {
        if (scopes == null) {
            return roles;
        }
        return roles.stream().filter(role -> switch (role) {
            case LEARNER -> true;
            case TEACHER -> scopes.contains(Scope.CLASSES);
            case ADMIN -> false;
        }).collect(Collectors.toSet());
    }

    /** Never the address: names of principals turn up in logs. */
    @Override
    public String toString() {
        return learner.value();
    }
}
