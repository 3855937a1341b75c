package dev.kotonoha.guardian;

import dev.kotonoha.account.Learner;
import dev.kotonoha.kernel.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Account")
class GuardianController {

    private final Guardians guardians;
    private final Site site;

    GuardianController(Guardians guardians, Site site) {
        this.guardians = guardians;
        this.site = site;
    }

    @GetMapping("/guardian")
    @Operation(summary = "Whether a guardian has to agree before a class sees one", description = "Where the installation asks for it; bands is what to choose from for birth-years.")
    State state(Learner learner) {
        var standing = guardians.standing(learner.id());
        return new State(standing, standing == Guardians.Standing.UNKNOWN ? guardians.bands() : List.of());
    }

    @PutMapping("/birth-years")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say in which band of years one was born", description = "By the band's last year. Can be said once; 409 afterwards.")
    void tell(@Valid @RequestBody Born born, Learner learner) {
        guardians.tell(learner.id(), born.bornBy());
    }

    @PostMapping("/guardian-links")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a link for one's guardian", description = "Good for one consent within 14 days; the one before ends. 409 where no consent is needed.")
    Link link(Learner learner) {
        return new Link(site.link("/guardian/" + guardians.link(learner.id())));
    }

    record State(Guardians.Standing standing, List<BirthYears> bands) {
    }

    record Born(@NotNull Integer bornBy) {
    }

    record Link(String url) {
    }
}
