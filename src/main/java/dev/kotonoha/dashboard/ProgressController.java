package dev.kotonoha.dashboard;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.classroom.View;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

@RestController
@RequestMapping("/api/v1/classes/{id}")
@Tag(name = "Classes")
class ProgressController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Dashboard dashboard;
    private final LearnerPages pages;

    ProgressController(Dashboard dashboard, LearnerPages pages) {
        this.dashboard = dashboard;
        this.pages = pages;
    }

    @GetMapping("/progress")
    @Operation(summary = "The figures of a class", description = "For its teachers; the learners see who looked. The last 7 days with today unless "
            + "given, at most a year, in each learner's own days. Figures are at most 60 s old; asOf says of when. lastActiveOn: last day with study. "
            + "streak: days in a row. correctRate: share of answers that were not AGAIN. matureCards: recall of 0.9 after 21 days or more. "
            + "averageRetrievability: mean chance of recall over begun cards. predictedRecallOnExam: expected share of an assignment's words recalled on "
            + "the exam day without further study, with the interval that 8 of 10 fall into. hardWords: difficulty in log odds, learners' ability taken "
            + "out, three learners or more. workload: cards coming back on each of 30 days.")
    ClassProgress progress(@PathVariable ClassId id, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, Learner teacher) {
        return dashboard.progress(teacher, id, new Dashboard.Range(from, to), View.What.CLASS).progress();
    }

    @GetMapping(path = "/progress.csv", produces = "text/csv")
    @Operation(summary = "The same rows for a spreadsheet", description = "UTF-8 with BOM; cells that look like formulas begin with an apostrophe.")
    ResponseEntity<byte[]> csv(@PathVariable ClassId id, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, Learner teacher) {
        var shown = dashboard.progress(teacher, id, new Dashboard.Range(from, to), View.What.EXPORT);
        return file(new ProgressTable(shown.progress()).csv(), CSV, shown, "csv");
    }

    @GetMapping(path = "/progress.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(summary = "The same rows as a workbook")
    ResponseEntity<byte[]> xlsx(@PathVariable ClassId id, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, Learner teacher) {
        var shown = dashboard.progress(teacher, id, new Dashboard.Range(from, to), View.What.EXPORT);
        return file(new ProgressTable(shown.progress()).xlsx(shown.classroom().name()), XLSX, shown, "xlsx");
    }

    @GetMapping("/learners/{learnerId}")
    @Operation(summary = "One learner in detail", description = "For the class's teachers, and the same for the learner. Plans keep to minutesPerDay. "
            + "Cards and taps outside of assignments are never shown.")
    LearnerPages.LearnerPage learner(@PathVariable ClassId id, @PathVariable LearnerId learnerId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(240) int minutesPerDay, Learner viewer) {
        return pages.show(viewer, id, learnerId, minutesPerDay);
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, Dashboard.Shown shown, String ending) {
        var name = shown.classroom().name() + " " + shown.progress().from() + "_" + shown.progress().to() + "." + ending;
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }
}
