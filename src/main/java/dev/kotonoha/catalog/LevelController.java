package dev.kotonoha.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@Tag(name = "Content")
class LevelController {

    private final Catalog catalog;

    LevelController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/api/v1/levels")
    @SecurityRequirements
    @Operation(summary = "The levels, easiest first", description = "words: how many words a reader of the level knows; to is null for the topmost.")
    List<Level> levels() {
        return catalog.levels();
    }
}
