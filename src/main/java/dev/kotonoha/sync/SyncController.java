package dev.kotonoha.sync;

import dev.kotonoha.account.Learner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reviews")
class SyncController {

    private final Sync sync;

    SyncController(Sync sync) {
        this.sync = sync;
    }

    @GetMapping("/api/v1/sync")
    @Operation(summary = "What has changed, for clients that work offline", description = "Without since: everything. While more is true, ask again at "
            + "once with since=next; else keep next for another time. What changed within two minutes before the last round is told again: put each item in the place "
            + "of the one with its id. Contents are those being read and those kept, whole, once a version; limit counts cards and readings.")
    Changes changes(@RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int limit, Learner learner) {
        return sync.since(learner, Place.decode(since), limit);
    }
}
