package dev.kotonoha.platform;

import dev.kotonoha.account.SecondStep;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who may come in: the API by bearer token or by the pages' session, the pages by session. */
@Configuration
class SecurityConfiguration {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, AuthenticationManager manager, OpenAdministrator administrator,
            ProblemSecurityHandler problems) {
        http.securityMatcher("/api/**").authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.POST, "/api/v1/accounts", "/api/v1/tokens", "/api/v1/tokens/refresh",
                                "/api/v1/password-resets")
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, "/api/v1/password-resets", "/api/v1/accounts/confirmation",
                                "/api/v1/me/email/confirmation")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/openapi/**", "/api/docs/**", "/api/swagger-ui/**",
                                "/api/v1/levels",
                                "/api/v1/erasures/*")
                        .permitAll().requestMatchers("/api/v1/backup").access(administrator)
                        .anyRequest().access(new TokenScopes()))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> manager)
                        .authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .csrf(SecurityConfiguration::csrf)
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http, AuthenticationManager manager, OpenAdministrator administrator,
            ProblemSecurityHandler problems, Environment environment) {
        // a port of its own is open to the machines inside only; beside the pages, figures are for administrators
        var open = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT
                ? EndpointRequest.to("health", "prometheus")
                : EndpointRequest.to("health");
        http.securityMatcher(EndpointRequest.toAnyEndpoint()).authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests.requestMatchers(open).permitAll().anyRequest().access(administrator))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> manager)
                        .authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(SecurityConfiguration::csrf)
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, AuthenticationManager manager, OpenAdministrator administrator,
            SecondStep secondStep) {
        // wanted for passkeys, and never asked: our own provider knows the account
        http.setSharedObject(UserDetailsService.class, name -> {
            throw new UsernameNotFoundException("Accounts are not found by name");
        });
        http.authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests
                        // a passkey is removed on its page, by its owner's name
                        .requestMatchers(HttpMethod.DELETE, "/webauthn/**").denyAll()
                        .requestMatchers("/", "/sign-in", "/second-factor", "/second-factor/*", "/sign-up", "/confirm",
                                "/confirm-email", "/forgot-password",
                                "/reset-password", "/guardian/**",
                                "/language", "/error", "/webjars/**", "/css/**", "/js/**",
                                "/images/**", "/icons/**", "/livez", "/readyz", "/sw.js", "/manifest.json", "/offline",
                                "/favicon.svg", "/favicon.ico",
                                "/swagger-ui/**")
                        .permitAll().requestMatchers("/admin/**").access(administrator).anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/sign-in").usernameParameter("email").defaultSuccessUrl("/today")
                        .failureHandler(new SignInFailure(secondStep)))
                .webAuthn(passkeys -> passkeys.disableDefaultRegistrationPage(true)
                        .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                            @Override
                            public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationManager(manager);
                                // which the form does by itself, and this filter does not
                                filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
                                return filter;
                            }
                        }))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.CACHE,
                                        ClearSiteDataHeaderWriter.Directive.STORAGE))))
                .csrf(csrf -> csrf.spa())
                .headers(SecurityConfiguration::headers);
        return http.build();
    }

    @Bean
    AuthenticationManager authenticationManager(List<AuthenticationProvider> providers) {
        return new ProviderManager(providers);
    }

    /** argon2id with 19 MiB and two passes, as OWASP's cheat sheet on password storage asks for at least. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var argon = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon));
    }

    /** The pages give the token in a cookie, which only their own scripts can read and send back as a header. */
    private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()).requireCsrfProtectionMatcher(sessionWrites());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
    }

    /** Only a browser that sends the session cookie by itself can be tricked; a bearer token is sent on purpose. */
    private static RequestMatcher sessionWrites() {
        return request -> !SAFE.contains(request.getMethod()) && hasSession(request)
                && request.getHeader("Authorization") == null;
    }

    private static boolean hasSession(HttpServletRequest request) {
        return request.getCookies() != null
                && Stream.of(request.getCookies()).anyMatch(cookie -> cookie.getName().endsWith("SESSION"));
    }
}
