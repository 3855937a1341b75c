package dev.kotonoha.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Account")
class RecoveryController {

    private static final String LINK = "The token is that of a link in a letter, good once and for an hour; 422 for any other.";

    private final Recovery recovery;
    private final Registration registration;

    RecoveryController(Recovery recovery, Registration registration) {
        this.recovery = recovery;
        this.registration = registration;
    }

    @PostMapping("/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @SecurityRequirements
    @Operation(summary = "Ask for a link to a new password", description = "The same answer in the same time for every address; 409 where no mail server is set.")
    void forgot(@Valid @RequestBody Address address, HttpServletRequest request) {
        recovery.forgot(address.email(), request.getRemoteAddr());
    }

    @PutMapping("/password-resets")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SecurityRequirements
    @Operation(summary = "Set a new password by a link", description = LINK + " Every device is signed out.")
    void reset(@Valid @RequestBody NewPassword reset) {
        recovery.reset(reset.token(), reset.newPassword());
    }

    @PutMapping("/accounts/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SecurityRequirements
    @Operation(summary = "Open the account that a link was sent for", description = LINK
            + " The password is the one chosen for the account.")
    void confirm(@Valid @RequestBody Confirmation confirmation, HttpServletRequest request) {
        registration.confirm(confirmation.token(), confirmation.password(), request.getRemoteAddr());
    }

    @PutMapping("/me/email/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SecurityRequirements
    @Operation(summary = "Confirm a new address by a link", description = LINK + " Every device is signed out.")
    void confirmEmail(@Valid @RequestBody Link link) {
        recovery.confirmEmail(link.token());
    }

    record Address(@NotBlank @Size(max = 254) String email) {
    }

    record Link(@NotNull @Size(max = 200) String token) {
    }

    record NewPassword(@NotNull @Size(max = 200) String token, @NotNull String newPassword) {
    }

    record Confirmation(@NotNull @Size(max = 200) String token, @NotNull String password) {
    }
}
