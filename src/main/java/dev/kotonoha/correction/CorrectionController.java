package dev.kotonoha.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Locale;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Content")
class CorrectionController {

    private final Corrections corrections;
    private final MessageSource messages;

    CorrectionController(Corrections corrections, MessageSource messages) {
        this.corrections = corrections;
        this.messages = messages;
    }

    /** Which reports. */
    enum Box {
        SENT, RECEIVED
    }

    @PostMapping("/contents/{id}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report a wrong translation", description = "Its author sees it. start, end: of a word or expression, as for taps; absent for the whole sentence. suggestion: a better one; it and note may be absent.")
    ReportView report(@PathVariable ContentId id, @Valid @RequestBody NewReport report, Learner learner, Locale locale) {
        return view(corrections.report(learner.id(), id,
                new Corrections.Fault(report.sentence(), report.start(), report.end(), report.suggestion(), report.note())),
                locale);
    }

    @GetMapping("/reports")
    @Operation(summary = "Reports of wrong translations, newest first", description = "Those one sent, with thanks where they were taken up, or those about one's own texts.")
    Listing<ReportView> list(@RequestParam(defaultValue = "sent") Box box,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, Learner learner, Locale locale) {
        var page = switch (box) {
            case SENT -> corrections.sent(learner.id(), Cursor.decode(cursor), limit);
            case RECEIVED -> corrections.received(learner.id(), Cursor.decode(cursor), limit);
        };
        return page.map(report -> view(report, locale));
    }

    @PostMapping("/reports/{id}/correction")
    @Operation(summary = "Correct the translation that was reported", description = "For the author of the text; the reader is thanked.")
    ReportView correct(@PathVariable String id, @Valid @RequestBody Correction correction, Learner learner, Locale locale) {
        return view(corrections.correct(learner.id(), id, correction.ja()), locale);
    }

    private ReportView view(TranslationReport report, Locale locale) {
        var thanks = report.corrected() == null ? null : messages.getMessage("report.thanks", null, locale);
        return new ReportView(report.id(), report.content(), report.sentence(), report.en(), report.lemma(), report.ja(),
                report.suggestion(),
                report.note(), report.at(), report.corrected(), report.correctedAt(), thanks);
    }

    record NewReport(@NotBlank @Size(max = 100) String sentence, @Nullable Integer start,
            @Nullable Integer end, @Nullable @Size(max = 2000) String suggestion,
            @Nullable @Size(max = 1000) String note) {
    }

    record Correction(@NotBlank @Size(max = 2000) String ja) {
    }

    /** Who reported it is not told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportView(String id, ContentId content, String sentence, String en, @Nullable String lemma, @Nullable String ja,
            @Nullable String suggestion,
            @Nullable String note, Instant at, @Nullable String corrected, @Nullable Instant correctedAt,
            @Nullable String thanks) {
    }
}
