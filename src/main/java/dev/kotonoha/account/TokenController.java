package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "Tokens")
class TokenController {

    private final Accounts accounts;
    private final Devices devices;
    private final WebSessions sessions;
    private final Attempts attempts;
    private final SecondStep secondStep;

    TokenController(Accounts accounts, Devices devices, WebSessions sessions, Attempts attempts, SecondStep secondStep) {
        this.accounts = accounts;
        this.devices = devices;
        this.sessions = sessions;
        this.attempts = attempts;
        this.secondStep = secondStep;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(summary = "Sign a device in", description = "401 alike for a wrong password and for an unknown address. "
            + "Who has a second factor sends a code from the app, or a recovery code, too.")
    Tokens signIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        attempts.check(request.getRemoteAddr(), credentials.email());
        var account = accounts.authenticate(credentials.email(), credentials.password());
        if (account.isEmpty()) {
            attempts.failed(request.getRemoteAddr(), credentials.email());
            throw new Problem(HttpStatus.UNAUTHORIZED, "credentials");
        }
        secondStep.confirm(account.get(), credentials.code());
        return devices.signIn(account.get().id(), credentials.device() == null ? "" : credentials.device());
    }

    @PostMapping("/refresh")
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(summary = "Get new tokens", description = "A refresh token works once; using an old one ends its family.")
    Tokens refresh(@Valid @RequestBody Refresh refresh) {
        return devices.refresh(refresh.refreshToken()).orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "refresh-token"));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign this device out, or with all=true every device")
    void signOut(@RequestParam(defaultValue = "false") boolean all, SignedIn me) {
        if (all) {
            devices.signOutAllBut(me.learner(), null);
            sessions.endAllBut(me.learner(), null);
        } else if (me.device() != null) {
            devices.signOut(me.learner(), me.device());
        }
    }

    record Credentials(@NotNull @Size(max = 254) String email, @NotNull String password,
            @Nullable @Size(max = 80) String device,
            @Nullable @Size(max = 40) String code) {
    }

    record Refresh(@NotNull String refreshToken) {
    }
}
