package dev.kotonoha.manuscript;

import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Books in the EPUB format, 2 or 3: the chapters in the order of the spine, each a part. */
final class EpubFile {

    private static final String BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, blockquote, dt, dd, figcaption, div";
    /** Covers, title pages and the like have fewer letters. */
    private static final int SHORTEST_CHAPTER = 200;

    private final Archive archive;

    private EpubFile(Archive archive) {
        this.archive = archive;
    }

    static List<Part> read(byte[] bytes) {
        return new EpubFile(Archive.open(bytes)).chapters();
    }

    private List<Part> chapters() {
        if (archive.text("META-INF/encryption.xml").filter(text -> text.contains("xhtml") || text.contains(".html"))
                .isPresent()) {
            throw Problem.unacceptable("file", "file.locked");
        }
        var root = xml("META-INF/container.xml").select("*|rootfile").attr("full-path");
        var book = xml(root);
        var paths = new HashMap<String, String>();
        book.select("*|manifest > *|item").forEach(item -> paths.put(item.attr("id"), item.attr("href")));
        var title = text(book.selectFirst("*|metadata > *|title"));
        var chapters = new ArrayList<Part>();
        book.select("*|spine > *|itemref").forEach(item -> chapter(root, paths, item, title, chapters));
        if (chapters.isEmpty()) {
            throw Problem.unacceptable("file", "file.no-text");
        }
        return List.copyOf(chapters);
    }

    private void chapter(String root, Map<String, String> paths, Element item, String book, List<Part> chapters) {
        var href = paths.get(item.attr("idref"));
        if (href == null || item.attr("linear").equals("no")) {
            return;
        }
        archive.text(resolve(root, href)).map(Jsoup::parse).ifPresent(page -> {
            page.select("nav, script, style, sup a, aside, rt, rp").remove();
            var blocks = page.body().select(BLOCKS).stream().filter(block -> block.select(BLOCKS).size() == 1).toList();
            var paragraphs = blocks.stream().filter(block -> !block.normalName().matches("h[1-6]")).map(Element::text)
                    .filter(text -> !text.isBlank()).toList();
            if (paragraphs.stream().mapToInt(String::length).sum() >= SHORTEST_CHAPTER) {
                var heading = text(page.body().selectFirst("h1, h2, h3"));
                chapters.add(Part.of(named(book, heading.isEmpty() ? String.valueOf(chapters.size() + 1) : heading), paragraphs));
            }
        });
    }

    private static String named(String book, String chapter) {
        return book.isEmpty() || book.equals(chapter) ? chapter : book + " – " + chapter;
    }

    private Document xml(String path) {
        return archive.text(path).map(text -> Jsoup.parse(text, Parser.xmlParser()))
                .orElseThrow(() -> Problem.unacceptable("file", "file.broken"));
    }

    /** A path within the archive; one that leads out of it, or is none, is simply not found. */
    private static String resolve(String root, String href) {
        var steps = new ArrayDeque<String>();
        for (var step : (root.substring(0, root.lastIndexOf('/') + 1) + decoded(href)).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static String decoded(String href) {
        var path = href.replaceFirst("(?s)#.*$", "");
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return path;
        }
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text().strip();
    }
}
