package dev.kotonoha.account;

import dev.kotonoha.kernel.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Set;

@RestController
@RequestMapping("/api/v1/me/api-tokens")
@Tag(name = "Tokens")
class ApiTokenController {

    private static final int USUAL_DAYS = 90;

    private final ApiTokens tokens;

    ApiTokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a token for a program", description = "The token is shown this once. It does what its scopes say and never "
            + "touches the account itself; days until it expires: 1 to 366, 90 unless given. 422 for a wrong password.")
    Made make(@Valid @RequestBody NewToken wanted, SignedIn me) {
        var days = wanted.days() == null ? USUAL_DAYS : wanted.days();
        var made = tokens.make(me.learner(), wanted.password(), new ApiTokens.Wanted(wanted.name(), wanted.scopes(), days));
        var about = made.about();
        return new Made(about.id(), about.name(), about.scopes(), about.createdAt(), about.expiresAt(), made.token());
    }

    @GetMapping
    @Operation(summary = "The tokens one has made", description = "Newest first, those that are still good; lastUsedAt is to the hour.")
    Listing<ApiTokens.Seen> list(SignedIn me) {
        return new Listing<>(tokens.of(me.learner()), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a token", description = "Holds at once.")
    void revoke(@PathVariable String id, SignedIn me) {
        tokens.revoke(me.learner(), id);
    }

    record NewToken(@NotNull String password, @NotNull String name, @NotNull Set<@NotNull Scope> scopes, @Nullable Integer days) {
    }

    record Made(String id, String name, Set<Scope> scopes, Instant createdAt, Instant expiresAt, String token) {
    }
}
