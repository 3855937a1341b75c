package dev.kotonoha.manuscript;

import dev.kotonoha.catalog.Draft;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ManuscriptsTests {

    private static final String LONG = "The lamp stood by the harbour all night long. ".repeat(10);

    private final Manuscripts manuscripts = new Manuscripts(Language.load());

    @Test
    void subRipsSentencesHaveTheTimesOfTheirCues() {
        var draft = one("talk.srt", """
                1
                00:00:01,000 --> 00:00:03,000
                <i>I carried the lamp</i>

                2
                00:00:03,100 --> 00:00:05,000
                - out to the harbour. Nobody
                was there.

                3
                00:00:20,000 --> 00:00:22,000
                [door opens]
                MIA: Hello.
                """);

        assertThat(draft.body()).isEqualTo("I carried the lamp out to the harbour. Nobody was there.\n\nHello.");
        assertThat(draft.times()).hasSize(3).extracting(Draft.Time::startMs).containsSubsequence(1000L, 20_000L);
        assertThat(draft.times().get(0).endMs()).isBetween(3100L, 4600L).isLessThanOrEqualTo(draft.times().get(1).startMs());
        assertThat(draft.times().get(2)).isEqualTo(new Draft.Time(20_000, 22_000));
    }

    @Test
    void webVttsCommentsStylesAndVoicesAreNoSpeech() {
        var draft = one("talk.vtt", """
                WEBVTT - a talk

                STYLE
                ::cue { color: red }

                NOTE made by hand

                intro
                00:01.000 --> 00:02.500 align:start position:10%
                <v Mia>Good morning, <c.loud>everybody</c>.

                00:02.500 --> 00:04.000
                ♪ music ♪
                """);

        assertThat(draft.body()).isEqualTo("Good morning, everybody.");
        assertThat(draft.times()).containsExactly(new Draft.Time(1000, 2500));
    }

    @Test
    void automaticCaptionsThatRollUpAreReadOnce() {
        var draft = one("auto.vtt", """
                WEBVTT
                Kind: captions
                Language: en

                00:00:00.000 --> 00:00:02.000 align:start position:0%
                \s
                the<00:00:00.500><c> lamp</c><00:00:01.000><c> is</c>

                00:00:02.000 --> 00:00:02.010 align:start position:0%
                the lamp is
                \s

                00:00:02.010 --> 00:00:04.000 align:start position:0%
                the lamp is
                lit<00:00:02.500><c> again.</c>
                """);

        assertThat(draft.body()).isEqualTo("the lamp is lit again.");
        assertThat(draft.times()).containsExactly(new Draft.Time(0, 4000));
    }

    @Test
    void subRipsCuesMayLackNumbersAndHaveOtherLineEnds() {
        var draft = one("old.srt",
                "\uFEFF00:00:01,0 --> 00:00:02,50  X1:10 X2:20\r\n{\\\\an8}<font color=\"red\">It was late.</font>\r\n  \r\n"
                        + "7\r\n0:00:02.600 --> 0:00:03.000\r\n>> JIM: Go home.\r\n");

        assertThat(draft.body()).isEqualTo("It was late. Go home.");
        assertThat(draft.times()).containsExactly(new Draft.Time(1000, 2500), new Draft.Time(2600, 3000));
    }

    @Test
    void anEpubsChaptersComeInTheOrderOfItsSpine() throws IOException {
        var drafts = manuscripts.read("book.epub", epub("OEBPS/", "", LONG));

        assertThat(drafts).extracting(draft -> draft.title().en()).containsExactly("The Lamp – Second", "The Lamp – First");
        assertThat(drafts.getFirst().body()).startsWith("The lamp stood by the harbour").doesNotContain("1987", "alert");
    }

    @Test
    void anotherMakersEpubHasPrefixesAndLiesAtTheRoot() throws IOException {
        assertThat(manuscripts.read("book.epub", epub("", "opf:", LONG))).hasSize(2);
        assertThat(manuscripts.read("book.epub", epub("EPUB/", "ns0:", LONG)).getFirst().title().en())
                .isEqualTo("The Lamp – Second");
    }

    @Test
    void aBookWithoutParagraphsIsCutByItsDivisions() throws IOException {
        var book = epub("OEBPS/", "", "</p><div class='calibre'><div>" + LONG + "</div><div>" + LONG + "</div></div><p>");

        assertThat(manuscripts.read("book.epub", book).getFirst().body().split("\n\n")).hasSize(2);
    }

    @Test
    void whatStandsBeforeAMarkdownTextIsNoText() {
        var draft = one("note.md",
                "---\ntitle: \"A small harbour\"\ntags: [sea]\n---\n\nShe carried the lamp out.\n\n---\n\nIt was late.\n");

        assertThat(draft.title().en()).isEqualTo("A small harbour");
        assertThat(draft.body()).isEqualTo("She carried the lamp out.\n\nIt was late.");
    }

    @Test
    void aFileThatUnfoldsBeyondAllMeasureIsRefused() throws IOException {
        var bomb = zip(Map.of("META-INF/container.xml", "x".repeat(Archive.LARGEST_ENTRY + 1)));

        assertThat(bomb).hasSizeLessThan(100_000);
        assertRefused("bomb.epub", bomb, "problem.file.too-large");
    }

    @Test
    void markdownsMarksAreNoText() {
        var draft = one("note.md", """
                # A *small* harbour

                She **carried** the [lamp](https://example.org) out.
                It was `late`.

                ```
                code()
                ```

                - One thing.
                """);

        assertThat(draft.title().en()).isEqualTo("A small harbour");
        assertThat(draft.body()).isEqualTo("She carried the lamp out. It was late.\n\nOne thing.");
    }

    @Test
    void pairsKeepTheirTranslations() {
        var draft = one("pairs.tsv", "The lamp is lit.\t明かりがともる。\nNobody came. He left.\tだれも来なかった。彼は去った。\n");

        assertThat(draft.body()).isEqualTo("The lamp is lit.\n\nNobody came. He left.");
        assertThat(draft.translations()).containsExactly("明かりがともる。", "だれも来なかった。彼は去った。", null);
    }

    @ParameterizedTest
    @CsvSource({"a.txt, Shift_JIS, problem.file.encoding", "a.docx, UTF-8, problem.file.type",
            "a.epub, UTF-8, problem.file.broken",
            "a.srt, UTF-8, problem.file.no-cues", "a.tsv, UTF-8, problem.file.pair"})
    void whatCannotBeReadIsTold(String name, String encoding, String code) {
        assertRefused(name, "明かり、lamp".getBytes(Charset.forName(encoding)), code);
    }

    @Test
    void utf16WithItsMarkIsRead() {
        assertThat(manuscripts.read("a.txt", "\uFEFFA lamp.".getBytes(StandardCharsets.UTF_16LE)).getFirst().body())
                .isEqualTo("A lamp.");
    }

    private Draft one(String name, String text) {
        var drafts = manuscripts.read(name, text.getBytes(StandardCharsets.UTF_8));
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    private void assertRefused(String name, byte[] bytes, String code) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> manuscripts.read(name, bytes))
                .satisfies(problem -> assertThat(problem.getDetailMessageCode()).isEqualTo(code));
    }

    private static byte[] epub(String folder, String prefix, String text) throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("mimetype", "application/epub+zip");
        files.put("META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"" + folder + "book.opf\"/></rootfiles></container>");
        files.put(folder + "book.opf",
                ("""
                        <?xml version="1.0"?><!DOCTYPE package [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                        <%spackage xmlns:opf="http://www.idpf.org/2007/opf"><%smetadata><dc:title xmlns:dc="dc">The Lamp</dc:title></%smetadata>
                        <%smanifest><%sitem id="a" href="text/one%%20.xhtml"/><%sitem id="b" href="text/two.html"/><%sitem id="n" href="nav.xhtml"/></%smanifest>
                        <%sspine><%sitemref idref="n" linear="no"/><%sitemref idref="b"/><%sitemref idref="a"/></%sspine></%spackage>
                        """)
                        .replace("%s", prefix).replace("%%", "%"));
        files.put(folder + "nav.xhtml", "<html><body><nav><p>" + text + "</p></nav></body></html>");
        files.put(folder + "text/one .xhtml", "<html><body><h1>First</h1><p>" + text + "</p></body></html>");
        files.put(folder + "text/two.html", "<html><body><h2>Second</h2><script>alert(1)</script><div><p>" + text
                + "<sup><a>1987</a></sup></p></div></body></html>");
        return zip(files);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
