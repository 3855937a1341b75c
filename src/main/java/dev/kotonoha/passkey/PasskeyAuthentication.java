package dev.kotonoha.passkey;

import dev.kotonoha.account.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.stereotype.Component;

/** Signs in by a passkey, for the pages. It is two factors in one, so that no second step follows. */
@Component
class PasskeyAuthentication implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(PasskeyAuthentication.class);

    private final PasskeyOperations operations;
    private final Accounts accounts;

    PasskeyAuthentication(PasskeyOperations operations, Accounts accounts) {
        this.operations = operations;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        try {
            var owner = operations.authenticate(((WebAuthnAuthenticationRequestToken) request).getWebAuthnRequest());
            return accounts.authentication(Passkey.owner(owner.getId())).orElseThrow();
        } catch (RuntimeException e) {
            log.debug("A passkey was refused", e);
            throw new BadCredentialsException("The passkey is no good", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(type);
    }
}
