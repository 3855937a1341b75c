package dev.kotonoha.manuscript;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Draft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

@RestController
@RequestMapping("/api/v1/contents/drafts")
@Tag(name = "Content")
class DraftController {

    private final Manuscripts manuscripts;

    DraftController(Manuscripts manuscripts) {
        this.manuscripts = manuscripts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Read a file into drafts", description = "EPUB (a draft a chapter), SRT or VTT subtitles (with times), Markdown, plain text, or TSV "
            + "with pairs of English and Japanese sentences. Nothing is kept: send what is wanted to POST /contents.")
    Drafts read(@RequestPart MultipartFile file, Learner learner) throws IOException {
        return new Drafts(manuscripts.read(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
    }

    record Drafts(List<Draft> drafts) {
    }
}
