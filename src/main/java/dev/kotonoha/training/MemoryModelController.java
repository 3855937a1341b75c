package dev.kotonoha.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.MemoryModelChoice;
import dev.kotonoha.deck.Moved;
import dev.kotonoha.memory.Trained;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

@RestController
@RequestMapping("/api/v1/me/memory-model")
@Tag(name = "Memory model")
class MemoryModelController {

    private final LearnersModel model;

    MemoryModelController(LearnersModel model) {
        this.model = model;
    }

    @GetMapping
    @Operation(summary = "The model by which cards are scheduled", description = "parameters: 21 of FSRS-6 or 34 of FSRS-7, the learner's "
            + "own where they were better than the defaults on answers that were held out. trainedOn: the answers there were at the last "
            + "training. logLoss: on those held out, in nats a review, smaller is better; null when there were too few to try. intervals: "
            + "days before the next review when a new card is answered GOOD each time. moved: cards that the last change moved. All of "
            + "the training is null before the first.")
    View model(Learner learner) {
        var fit = model.fit(learner);
        var loss = fit.filter(last -> last.defaultLogLoss() > 0)
                .map(last -> new LogLoss(last.defaultLogLoss(), last.trainedLogLoss())).orElse(null);
        return new View(learner.study().memoryModel(), model.parameters(learner), fit.map(last -> last.trainedOn()).orElse(0),
                loss,
                fit.map(last -> last.trainedAt()).orElse(null), fit.map(last -> last.outcome()).orElse(null),
                new Intervals(model.intervals(learner, true), model.intervals(learner, false)),
                model.moved(learner).orElse(null));
    }

    @PostMapping("/training")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Train the model on all answers now", description = "It also happens by itself when enough was answered. The model "
            + "tells when it is done: trainedAt changes. At most once a minute.")
    void train(Learner learner) {
        model.train(learner);
    }

    record View(MemoryModelChoice model, List<Double> parameters, int trainedOn, @Nullable LogLoss logLoss,
            @Nullable Instant trainedAt, Trained.@Nullable Outcome outcome, Intervals intervals, @Nullable Moved moved) {
    }

    record LogLoss(@JsonProperty("default") double defaults, double trained) {
    }

    record Intervals(@JsonProperty("default") List<Long> defaults, List<Long> inUse) {
    }
}
