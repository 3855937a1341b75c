package dev.kotonoha.account;

import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Everything that is held about an account, as one ZIP of JSON lines. */
@Component
class Export {

    private static final String README = """
            言の葉 (Kotonoha) に保存されている、あなたのデータのすべてです。
            ファイルは JSON Lines 形式 (UTF-8, 1行に1件) で、日時は UTC です。

            This is everything that Kotonoha holds about you.
            Each file has one JSON object per line, in UTF-8; instants are in UTC.

            """;

    private final AccountMapper mapper;
    private final List<PersonalData> everything;
    private final ObjectWriter json;

    Export(AccountMapper mapper, List<PersonalData> everything, JsonMapper json) {
        this.mapper = mapper;
        this.everything = everything;
        this.json = json.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
    }

    void write(Account account, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("README.txt"));
        var names = everything.stream().map(data -> data.name() + ".jsonl\n").sorted().toList();
        zip.write((README + "account.jsonl\n" + String.join("", names)).getBytes(StandardCharsets.UTF_8));
        write("account", Stream.of(mapper.view(account)), zip);
        for (var data : everything) {
            try (var items = data.export(account.id())) {
                write(data.name(), items, zip);
            }
        }
        zip.finish();
    }

    private void write(String name, Stream<?> items, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".jsonl"));
        for (var each = items.iterator(); each.hasNext();) {
            json.writeValue(zip, each.next());
            zip.write('\n');
        }
    }
}
