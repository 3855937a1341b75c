package dev.kotonoha.placement;

import dev.kotonoha.account.Learner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Objects;
import java.util.Set;

@RestController
@RequestMapping("/api/v1/placements")
@Tag(name = "Vocabulary")
class PlacementController {

    private final Placements placements;

    PlacementController(Placements placements) {
        this.placements = placements;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a placement", description = "90 words; one of three is invented, to see how boldly somebody claims to know words.")
    Begun begin(Learner learner) {
        var placement = placements.begin(learner);
        return new Begun(placement.id(), placement.questions().stream().map(Placement.Question::word).toList());
    }

    @PostMapping("/{id}/answers")
    @Operation(summary = "Say which of the words one knows", description = "Sets level and lexicon, unless too many invented words were claimed (reliable: false). "
            + "The claim to know the common words can be taken back by DELETE /vocabulary/known/{claim}. Answering again changes nothing.")
    Placement.Result answer(@PathVariable String id, @Valid @RequestBody Answers answers, Learner learner) {
        return Objects.requireNonNull(placements.answer(learner, id, answers.known()).result());
    }

    record Begun(String id, List<String> words) {
    }

    record Answers(@NotNull @Size(max = 200) Set<@NotNull @Size(max = 40) String> known) {
    }
}
