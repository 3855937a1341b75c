package dev.kotonoha.backup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

@RestController
@Tag(name = "Operation")
class BackupController {

    private final Backup backup;

    BackupController(Backup backup) {
        this.backup = backup;
    }

    @GetMapping(path = "/api/v1/backup", produces = "application/gzip")
    @Operation(summary = "All data of the installation", description = "For administrators: what the command backup writes, from a running server. "
            + "A file that was cut off is refused by the command restore.")
    void write(HttpServletResponse response) throws IOException {
        response.setContentType("application/gzip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kotonoha-backup.gz\"");
        backup.write(response.getOutputStream());
    }
}
