package dev.kotonoha.manuscript;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Markdown: its headings and paragraphs, without emphasis, pictures, code blocks and raw HTML. */
final class MarkdownFile {

    /** What note-taking programs and site builders put before the text. */
    private static final Pattern FRONT = Pattern.compile("---\n.*?\n(?:---|\\.\\.\\.)[ \t]*(?:\n|$)", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*[\"']?(.*?)[\"']?\\s*$");

    /** More than anybody writes; deeper ones would overflow the stack, and each level costs every line a look. */
    private static final int DEEPEST = 50;

    private MarkdownFile() {
    }

    static List<Part> read(String text) {
        var found = new Found();
        var front = FRONT.matcher(text);
        var hasFront = front.lookingAt();
        if (hasFront) {
            var title = TITLE.matcher(front.group());
            found.title = title.find() ? title.group(1).strip() : "";
        }
        Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST).build()
                .parse(hasFront ? text.substring(front.end()) : text).accept(found);
        return List.of(Part.of(found.title.isEmpty() ? null : found.title, found.paragraphs));
    }

    private static final class Found extends AbstractVisitor {

        private final List<String> paragraphs = new ArrayList<>();
        private String title = "";

        @Override
        public void visit(Heading heading) {
            var text = text(heading);
            if (title.isEmpty() && paragraphs.isEmpty()) {
                title = text;
            } else {
                paragraphs.add(text);
            }
        }

        @Override
        public void visit(Paragraph paragraph) {
            paragraphs.add(text(paragraph));
        }

        private static String text(Node block) {
            var letters = new StringBuilder();
            block.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    letters.append(text.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    letters.append(code.getLiteral());
                }

                @Override
                public void visit(SoftLineBreak line) {
                    letters.append(' ');
                }

                @Override
                public void visit(HardLineBreak line) {
                    letters.append(' ');
                }

                @Override
                public void visit(Image image) {
                    // what a picture shows is no part of the text
                }
            });
            return letters.toString();
        }
    }
}
