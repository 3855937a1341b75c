package dev.kotonoha.account;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Signs in by a device's access token, for the API. */
@Component
class TokenAuthentication implements AuthenticationProvider {

    private final Devices devices;
    private final Accounts accounts;

    TokenAuthentication(Devices devices, Accounts accounts) {
        this.devices = devices;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var token = ((BearerTokenAuthenticationToken) request).getToken();
        var device = devices.authenticate(token).orElseThrow(TokenAuthentication::refused);
        return accounts.open(device.learnerId())
                .map(account -> SignedIn.authentication(account, device.id(), device.name()))
                .orElseThrow(TokenAuthentication::refused);
    }

    @Override
    public boolean supports(Class<?> type) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(type);
    }

    private static InvalidBearerTokenException refused() {
        return new InvalidBearerTokenException("The access token is not good any more");
    }
}
