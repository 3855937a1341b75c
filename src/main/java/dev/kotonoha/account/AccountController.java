package dev.kotonoha.account;

import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Account")
class AccountController {

    private final Accounts accounts;
    private final Registration registration;
    private final Credentials credentials;
    private final AccountMapper mapper;

    AccountController(Accounts accounts, Registration registration, Credentials credentials, AccountMapper mapper) {
        this.accounts = accounts;
        this.registration = registration;
        this.credentials = credentials;
        this.mapper = mapper;
    }

    @PostMapping("/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(summary = "Open an account", description = "422 for a weak or breached password; 409 for a taken address. "
            + "Where a mail server is set, the answer is the same for every address, and the account is there when the link sent to it is confirmed.")
    AccountView signUp(@Valid @RequestBody SignUp signUp, HttpServletRequest request) {
        return mapper.view(registration.open(signUp, request.getRemoteAddr()));
    }

    @GetMapping("/me")
    @Operation(summary = "The account that is signed in")
    AccountView me(SignedIn me) {
        return mapper.view(accounts.find(me.learner()).orElseThrow(Problem::notFound));
    }

    @PatchMapping("/me")
    @Operation(summary = "Change name, language, time zone, start of the day or level", description = "What is absent stays.")
    AccountView change(@Valid @RequestBody ProfileChange change, SignedIn me) {
        return mapper.view(accounts.change(me.learner(), change));
    }

    @PutMapping("/me/study-settings")
    @Operation(summary = "Change how one studies", description = "What is absent stays; answers with all settings.")
    StudySettings change(@RequestBody StudySettingsChange change, SignedIn me) {
        return accounts.change(me.learner(), change).study();
    }

    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a new password", description = "Other devices are signed out.")
    void changePassword(@Valid @RequestBody PasswordChange change, SignedIn me) {
        credentials.changePassword(me, change.password(), change.newPassword());
    }

    @PutMapping("/me/email")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a new address", description = "Other devices are signed out. "
            + "Where a mail server is set, both happens when the link sent to the new address is confirmed.")
    void changeEmail(@Valid @RequestBody EmailChange change, SignedIn me) {
        credentials.changeEmail(me, change.password(), change.email());
    }

    record PasswordChange(@NotNull String password, @NotNull String newPassword) {
    }

    record EmailChange(@NotNull String password, @NotBlank @Email @Size(max = 254) String email) {
    }
}
