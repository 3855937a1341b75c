package dev.kotonoha.platform;

import dev.kotonoha.account.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/**
 * What a personal API token may call, by scope. Nothing that is not named here: neither what is to come, nor the account, who is
 * signed in to it, who sees it and who gets in to a class.
 */
class TokenScopes implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> SCOPES = Arrays.stream(Scope.values()).map(Scope::authority).collect(Collectors.toSet());

    private final AuthorizationManager<RequestAuthorizationContext> anybody = AuthenticatedAuthorizationManager.authenticated();
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(RequestMatcher operation, Scope scope) {
    }

    /** The first rule that fits an operation is the one that counts. */
    TokenScopes() {
        allow(Scope.READ, GET, "/me", "/me/memory-model", "/me/views", "/levels", "/contents/**", "/media/*", "/cards/**",
                "/reviews/**", "/stats/**", "/sync", "/vocabulary/**", "/assignments", "/reports");
        allow(Scope.STUDY, POST, "/contents/*/taps", "/reviews", "/reviews/check", "/cards/*/facts");
        allow(Scope.STUDY, PUT, "/contents/*/taps/*", "/contents/*/kept", "/contents/*/progress", "/cards/*/facts/*",
                "/cards/*/reviews/*");
        allow(Scope.STUDY, DELETE, "/contents/*/taps/*", "/contents/*/kept", "/cards/*/facts/*", "/cards/*/reviews/*");
        allow(Scope.WRITE, POST, "/cards/**", "/contents/**", "/reports/*/correction", "/vocabulary/**", "/placements/**");
        allow(Scope.WRITE, PUT, "/contents/*", "/vocabulary/**");
        allow(Scope.WRITE, PATCH, "/cards/*", "/contents/*", "/vocabulary/*");
        allow(Scope.WRITE, DELETE, "/cards/*", "/cards/imports/*", "/contents/*", "/vocabulary/**");
        allow(Scope.CLASSES, GET, "/classes/**");
        allow(Scope.CLASSES, POST, "/classes", "/classes/*/assignments");
        allow(Scope.CLASSES, PUT, "/classes/*/assignments/**");
        allow(Scope.CLASSES, PATCH, "/classes/*");
        allow(Scope.CLASSES, DELETE, "/classes/*/assignments/*");
    }

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext operation) {
        var granted = scopes(caller.get());
        if (granted.isEmpty()) {
            return new AuthorizationDecision(anybody.authorize(caller, operation) instanceof AuthorizationDecision decision
                    && decision.isGranted());
        }
        return new AuthorizationDecision(rules.stream().filter(rule -> rule.operation().matches(operation.getRequest()))
                .findFirst().filter(rule -> granted.contains(rule.scope().authority())).isPresent());
    }

    private void allow(Scope scope, HttpMethod method, String... paths) {
        for (var path : paths) {
            rules.add(new Rule(PathPatternRequestMatcher.withDefaults().matcher(method, "/api/v1" + path), scope));
        }
    }

    private static Set<String> scopes(@Nullable Authentication caller) {
        return caller == null
                ? Set.of()
                : caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(SCOPES::contains)
                        .collect(Collectors.toSet());
    }
}
