package dev.kotonoha.anki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.kotonoha.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

class CollectionTests {

    private static final Instant TODAY = Instant.parse("2026-06-29T19:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"collection.anki2, false", "collection.anki21, false", "collection.anki21b, true"})
    void everyLayoutIsRead(String name, boolean packed) throws IOException {
        var plain = collection(written());
        var file = zipped(name, packed ? Zstd.compress(plain) : plain);

        assertThat(notes(file)).singleElement().satisfies(note -> {
            assertThat(note.guid()).isEqualTo("leaf");
            assertThat(note.fields()).containsExactly("leaf", "葉");
            assertThat(note.tags()).containsExactlyInAnyOrder("plant", "easy");
            assertThat(note.cards().getFirst().answers()).extracting(Note.Answer::ease).containsExactly(3, 1);
        });
    }

    @Test
    void theNewestOfSeveralCollectionsCounts() throws IOException {
        var file = folder.resolve("two.apkg");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "collection.anki2", "only tells an old Anki to update".getBytes(StandardCharsets.UTF_8));
            put(zip, "collection.anki21b", Zstd.compress(collection(written())));
        }
        assertThat(notes(file)).hasSize(1);
    }

    @Test
    void answersOfTheSameMomentAreKeptApart() throws IOException {
        var file = written();
        assertThat(notes(file).getFirst().cards()).flatExtracting(Note.Side::answers).extracting(Note.Answer::at)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no package", "PK\3\4 neither"})
    void whatIsNoPackageIsRefused(String text) throws IOException {
        var file = Files.writeString(folder.resolve("text.apkg"), text);

        assertThatThrownBy(() -> Collection.open(file)).isInstanceOf(Problem.class).hasMessageContaining("422");
    }

    @Test
    void whatUnfoldsBeyondMeasureIsRefused() throws IOException {
        var bomb = zipped("collection.anki21b", Zstd.compress(new byte[200 << 20]));

        assertRefused(bomb, "problem.file.too-large");
    }

    @Test
    void aBrokenDatabaseIsRefused() throws IOException {
        var bytes = collection(written());
        var broken = zipped("collection.anki21", java.util.Arrays.copyOf(bytes, bytes.length / 3));

        assertRefused(broken, "problem.file.broken");
    }

    private void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> notes(file)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.getDetailMessageCode()).isEqualTo(code));
    }

    private static List<Note> notes(Path file) {
        var notes = new ArrayList<Note>();
        try (var collection = Collection.open(file)) {
            assertThat(collection.types()).extracting(NoteType::fields).containsExactly(List.of("Front", "Back"));
            collection.read(notes::add);
        }
        return notes;
    }

    private Path written() {
        var file = folder.resolve("written.apkg");
        var target = new Target(1, "T", List.of("Front", "Back"), List.of(new Target.Template("A", "{{Front}}", "{{Back}}")), "",
                2,
                "D", TODAY, 4, -540, 0.9, Collections.nCopies(21, 0.5), List.of(1.0), List.of(1.0), 20, 200, 36500);
        try (var writer = new PackageWriter(file, target)) {
            var memory = new Outgoing.Memory(3.5, 5.25, TODAY);
            var at = TODAY.toEpochMilli();
            var log = List.of(new Outgoing.Row(at, 3, 1, 0, 500, 900, 0), new Outgoing.Row(at, 1, 1, 1, 500, 900, 1));
            writer.add(new Outgoing("leaf", TODAY, TODAY, List.of("leaf", "葉"), Set.of("plant", "easy"),
                    List.of(new Outgoing.Card(0, Outgoing.Stage.REVIEW, false, 3, 3, 2, 1, memory, log))));
            writer.addMedia("leaf.svg", new ByteArrayInputStream(new byte[10]));
        }
        return file;
    }

    private static byte[] collection(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile()); var in = zip.getInputStream(zip.getEntry("collection.anki21"))) {
            return in.readAllBytes();
        }
    }

    private Path zipped(String name, byte[] bytes) throws IOException {
        var file = folder.resolve("made.apkg");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, name, bytes);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
