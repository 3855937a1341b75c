package dev.kotonoha.account;

import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Account")
class ErasureController {

    private final Erasure erasure;
    private final Export export;
    private final Accounts accounts;
    private final Jobs jobs;

    ErasureController(Erasure erasure, Export export, Accounts accounts, Jobs jobs) {
        this.erasure = erasure;
        this.export = export;
        this.accounts = accounts;
        this.jobs = jobs;
    }

    @GetMapping(path = "/me/export", produces = "application/zip")
    @Operation(summary = "Everything that is held about the account", description = "One ZIP of JSON lines with a README inside.")
    void export(SignedIn me, HttpServletResponse response) throws IOException {
        var account = accounts.find(me.learner()).orElseThrow(Problem::notFound);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kotonoha.zip\"");
        export.write(account, response.getOutputStream());
    }

    @DeleteMapping("/me")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Erase the account", description = "At once nobody is signed in to it any more; the status tells when all is gone.")
    Begun erase(@Valid @RequestBody Confirmation confirmation, SignedIn me) {
        return new Begun("/api/v1/erasures/" + erasure.begin(me.learner(), confirmation.password()));
    }

    @GetMapping("/erasures/{id}")
    @SecurityRequirements
    @Operation(summary = "Whether an erasure is done", description = "status is running or done.")
    State state(@PathVariable String id) {
        return new State(jobs.isDone(id).orElseThrow(Problem::notFound) ? "done" : "running");
    }

    record Confirmation(@NotNull String password) {
    }

    record Begun(String status) {
    }

    record State(String status) {
    }
}
