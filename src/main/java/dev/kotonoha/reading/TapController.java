package dev.kotonoha.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.Deck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Locale;

@RestController
@RequestMapping("/api/v1/contents/{id}")
@Tag(name = "Reading")
class TapController {

    private final Reader reader;
    private final TakenAlong takenAlong;
    private final MessageSource messages;

    TapController(Reader reader, TakenAlong takenAlong, MessageSource messages) {
        this.reader = reader;
        this.takenAlong = takenAlong;
        this.messages = messages;
    }

    @PostMapping("/taps")
    @Operation(summary = "Record what was not understood", description = "Offsets are UTF-16 code units in the sentence's English, "
            + "the end exclusive; they snap to whole words and expressions. None: the whole sentence. single: true for the word itself inside an expression.")
    Results tap(@PathVariable ContentId id, @Valid @RequestBody Taps taps, Learner learner, Locale locale) {
        return new Results(reader.tap(learner, id, taps.taps()).stream().map(outcome -> result(outcome, locale)).toList());
    }

    @DeleteMapping("/taps/{tap}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a tap back", description = "Its card goes too when nothing else supports it and it was never reviewed.")
    void takeBack(@PathVariable ContentId id, @PathVariable String tap, Learner learner) {
        reader.takeBack(learner, id, tap);
    }

    @PutMapping("/taps/{tap}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a tap that was taken back count again", description = "Its card comes back too. Repeated and unknown ones change nothing.")
    void putBack(@PathVariable ContentId id, @PathVariable String tap, Learner learner) {
        reader.putBack(learner, id, tap);
    }

    @PutMapping("/kept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep the content at hand without a net", description = "Clients that sync are given it, whether or not it was begun.")
    void keep(@PathVariable ContentId id, Learner learner) {
        takenAlong.keep(learner.id(), id);
    }

    @DeleteMapping("/kept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep it no longer", description = "Nothing that was read or tapped is lost.")
    void letGo(@PathVariable ContentId id, Learner learner) {
        takenAlong.letGo(learner.id(), id);
    }

    @PutMapping("/progress")
    @Operation(summary = "Report progress", description = "Late and repeated reports never move the furthest point back.")
    ContentView.ProgressView report(@PathVariable ContentId id, @Valid @RequestBody ProgressReport report, Learner learner) {
        return ContentView.ProgressView.of(reader.report(learner, id, report));
    }

    private Result result(Reader.Outcome outcome, Locale locale) {
        var reason = outcome.reason() == null ? null : messages.getMessage("problem." + outcome.reason(), null, locale);
        return new Result(outcome.id(), outcome.status(), reason, outcome.translation(), outcome.card());
    }

    record Taps(@NotNull @Size(min = 1, max = 200) List<Reader.@NotNull Tapped> taps) {
    }

    record Results(List<Result> results) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(@Nullable String id, String status, @Nullable String reason, @Nullable Translation translation,
            Deck.@Nullable Tapped card) {
    }
}
