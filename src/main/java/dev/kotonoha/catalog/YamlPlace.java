package dev.kotonoha.catalog;

import dev.kotonoha.japanese.Marked;
import dev.kotonoha.kernel.Seeds;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in a YAML file that knows its line, so that a mistake can be told where it stands. */
record YamlPlace(String file, Node node) {

    static YamlPlace read(Resource resource) {
        var file = Seeds.path(resource);
        try {
            var root = new Yaml(new LoaderOptions())
                    .compose(new StringReader(resource.getContentAsString(StandardCharsets.UTF_8)));
            if (root == null) {
                throw new SeedMistake(file, 1, "the file is empty");
            }
            return new YamlPlace(file, root);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new SeedMistake(file, mark == null ? 1 : mark.getLine() + 1, "this is no YAML: " + e.getProblem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a field that must be there. */
    YamlPlace field(String name) {
        return optional(name).orElseThrow(() -> mistake("expected the field \"" + name + "\" here"));
    }

    Optional<YamlPlace> optional(String name) {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("expected fields, as in \"name: value\"");
        }
        return mapping.getValue().stream().filter(pair -> key(pair.getKeyNode()).equals(name)).findFirst()
                .map(pair -> new YamlPlace(file, pair.getValueNode()));
    }

    /** Refuses fields that nobody knows, which are mostly slips. */
    YamlPlace only(String... names) {
        var known = Set.of(names);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().stream().map(pair -> pair.getKeyNode()).filter(key -> !known.contains(key(key))).findFirst()
                    .ifPresent(key -> {
                        throw new YamlPlace(file, key)
                                .mistake("\"" + key(key) + "\" is not known here; expected one of " + String.join(", ", names));
                    });
        }
        return this;
    }

    List<YamlPlace> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw mistake("expected a list, each item after a \"- \"");
        }
        return sequence.getValue().stream().map(item -> new YamlPlace(file, item)).toList();
    }

    List<String> names() {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("expected fields, as in \"name: value\"");
        }
        return mapping.getValue().stream().map(pair -> key(pair.getKeyNode())).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw mistake("expected a text");
        }
        return scalar.getValue().strip();
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw mistake("expected a whole number, found \"" + text() + "\"");
        }
    }

    Bilingual bilingual() {
        only("ja", "en");
        return new Bilingual(field("ja").marked().text(), field("en").text());
    }

    /** A Japanese text, with readings where its author gave some. */
    Marked marked() {
        try {
            return Marked.read(text());
        } catch (IllegalArgumentException e) {
            throw mistake(String.valueOf(e.getMessage()));
        }
    }

    SeedMistake mistake(String expected) {
        return new SeedMistake(file, node.getStartMark().getLine() + 1, expected);
    }

    private static String key(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
