package dev.kotonoha.account;

import dev.kotonoha.factor.SecondFactors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/v1/me/second-factor")
@Tag(name = "Account")
class SecondFactorController {

    private final TwoSteps twoSteps;

    SecondFactorController(TwoSteps twoSteps) {
        this.twoSteps = twoSteps;
    }

    @GetMapping
    @Operation(summary = "Whether the second factor is on")
    SecondFactors.State state(SignedIn me) {
        return twoSteps.state(me.learner());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin to set up a second factor", description = "For teachers and administrators. The secret is base 32, for an app that "
            + "counts by RFC 6238 (SHA-1, six digits, 30 s). 409 where it is on already, or not offered.")
    Secret begin(@Valid @RequestBody Confirmation confirmation, SignedIn me) {
        return new Secret(twoSteps.begin(me, confirmation.password()));
    }

    @PutMapping
    @Operation(summary = "Turn the second factor on", description = "Takes a code from the app. The recovery codes are told this once; each is good once in a "
            + "code's place. Other devices are signed out.")
    RecoveryCodes turnOn(@Valid @RequestBody Code code, SignedIn me) {
        return new RecoveryCodes(twoSteps.turnOn(me, code.code()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Turn the second factor off", description = "409 where this installation requires it.")
    void turnOff(@Valid @RequestBody Confirmation confirmation, SignedIn me) {
        twoSteps.turnOff(me, confirmation.password());
    }

    record Confirmation(@NotNull String password) {
    }

    record Secret(String secret) {
    }

    record Code(@NotNull @Size(max = 40) String code) {
    }

    record RecoveryCodes(List<String> recoveryCodes) {
    }
}
