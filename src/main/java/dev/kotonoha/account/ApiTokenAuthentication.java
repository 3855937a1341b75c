package dev.kotonoha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Signs programs in by a personal API token: with its scopes, and none of its owner's roles. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiTokenAuthentication implements AuthenticationProvider {

    private final ApiTokens tokens;
    private final Accounts accounts;

    ApiTokenAuthentication(ApiTokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        var text = ((BearerTokenAuthenticationToken) request).getToken();
        if (!ApiTokens.isOne(text)) {
            return null;
        }
        return tokens.authenticate(text)
                .filter(token -> accounts.open(token.learnerId()).isPresent()).map(SignedIn::byToken)
                .orElseThrow(() -> new InvalidBearerTokenException("The token is not good any more"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(type);
    }
}
