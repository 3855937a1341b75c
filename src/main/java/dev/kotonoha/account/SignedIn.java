package dev.kotonoha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.io.Serializable;

/**
 * Who is signed in: by a session when there is no device, else by that device's token.
 *
 * @param device null for a session
 * @param deviceName what the device calls itself
 */
public record SignedIn(LearnerId learner, @Nullable String device, @Nullable String deviceName) implements Serializable {

    private static final long serialVersionUID = 1;

    static Authentication authentication(Account account, @Nullable String device, @Nullable String deviceName) {
        var authorities = account.roles().stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
        var principal = new SignedIn(account.id(), device, deviceName);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    /** Never the address: names of principals turn up in logs. */
    @Override
    public String toString() {
        return learner.value();
    }
}
