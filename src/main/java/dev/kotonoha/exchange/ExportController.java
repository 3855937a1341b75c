package dev.kotonoha.exchange;

import dev.kotonoha.account.Learner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;

@RestController
@RequestMapping("/api/v1/cards")
@Tag(name = "Cards")
class ExportController {

    private final AnkiExport packages;
    private final TableExport tables;
    private final Clock clock;

    ExportController(AnkiExport packages, TableExport tables, Clock clock) {
        this.packages = packages;
        this.tables = tables;
        this.clock = clock;
    }

    /** What a file may be. */
    enum Format {
        APKG("application/octet-stream"), CSV("text/csv;charset=UTF-8"), TSV("text/tab-separated-values;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    @GetMapping("/export")
    @Operation(summary = "All cards as a file", description = "apkg: an Anki package with schedules, FSRS memory, the log of answers, the preset, pictures, sounds and "
            + "furigana; Anki takes the schedule of a card it does not have yet, and changes that of none it has. csv, tsv: texts and tags alone, with Anki's header lines.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    void export(@RequestParam(defaultValue = "APKG") Format format, Learner learner, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var file = Files.createTempFile("kotonoha-", ".export");
        try {
            switch (format) {
                case APKG -> packages.write(learner, file);
                case CSV -> tables.write(learner, ',', file);
                case TSV -> tables.write(learner, '\t', file);
            }
            // a package may be large, and is never asked for twice
            ShallowEtagHeaderFilter.disableContentCaching(request);
            var name = "kotonoha-" + learner.calendar().dayOf(clock.instant()) + "." + format.name().toLowerCase(Locale.ROOT);
            response.setContentType(format.type);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
