package dev.kotonoha.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.account.Learner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

@RestController
@RequestMapping("/api/v1/cards")
@Tag(name = "Cards")
class ImportController {

    private static final String FILES = "An Anki package (.apkg, .colpkg), a table (CSV or TSV, with Anki's header lines, a row of headings, or neither) "
            + "or a list of words, one a line; text in UTF-8, UTF-16 or Shift_JIS. ";
    private static final String MAPPING = "mapping, repeated: type:front:back (a note type's id and the numbers of two fields, from 0) or type:- to leave it out. ";

    private final Imports imports;
    private final MessageSource messages;

    ImportController(Imports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Take cards in from a file", description = FILES + MAPPING
            + "dryRun=true tells what would come of it. Answers of a package are replayed "
            + "by the learner's own schedule. The same file again changes nothing. For large packages use POST /cards/imports.")
    ImportView take(@RequestPart MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "") List<String> mapping, Learner learner, Locale locale) throws IOException {
        var looked = Uploads.with(file, path -> imports.take(learner, path, mapping, dryRun));
        return ImportView.of(looked, why -> text(why, locale));
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Bring a file with cards along", description = FILES
            + "It is looked at, and kept for a day. Nothing is taken in before it is started.")
    Progress look(@RequestPart MultipartFile file, Learner learner, Locale locale) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return progress(Uploads.with(file, path -> imports.look(learner, name, path)), locale);
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "How far an import is", description = "state: READY (looked at), RUNNING, CANCELLING, DONE, CANCELLED or FAILED (nothing of it is in). "
            + "done and rows: how many rows, words or notes of how many were looked at.")
    Progress progress(@PathVariable ImportId id, Learner learner, Locale locale) {
        return progress(imports.find(learner.id(), id), locale);
    }

    @PostMapping("/imports/{id}/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Take the file in, in the background", description = MAPPING
            + "Again changes nothing; 409 for one that was cancelled.")
    Progress start(@PathVariable ImportId id, @RequestParam(defaultValue = "") List<String> mapping, Learner learner,
            Locale locale) {
        return progress(imports.start(learner.id(), id, mapping), locale);
    }

    @DeleteMapping("/imports/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Cancel an import", description = "What came of it is taken back. Again changes nothing; 409 for one that is done.")
    void cancel(@PathVariable ImportId id, Learner learner) {
        imports.cancel(learner.id(), id);
    }

    private Progress progress(CardImport found, Locale locale) {
        var looked = new Imports.Looked(found.rows(), found.media(), found.choices(), found.taken());
        return new Progress(found.id(), found.name(), found.state(), found.done(),
                found.fault() == null ? null : messages.getMessage(found.fault(), null, found.fault(), locale),
                ImportView.of(looked, why -> text(why, locale)));
    }

    private String text(String why, Locale locale) {
        return messages.getMessage("problem." + why, null, locale);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progress(ImportId id, String name, CardImport.State state, int done, @Nullable String fault, ImportView result) {
    }
}
