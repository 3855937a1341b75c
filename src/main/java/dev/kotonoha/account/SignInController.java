package dev.kotonoha.account;

import dev.kotonoha.kernel.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me/sign-ins")
@Tag(name = "Account")
class SignInController {

    private final SignIns signIns;

    SignInController(SignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping
    @Operation(summary = "Where the account is signed in", description = "Browsers and devices, the one that asks first.")
    Listing<SignIns.Place> places(SignedIn me) {
        return new Listing<>(signIns.places(me), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one sign-in")
    void end(@PathVariable String id, SignedIn me) {
        signIns.end(me, id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End all other sign-ins")
    void endOthers(SignedIn me) {
        signIns.endOthers(me);
    }
}
