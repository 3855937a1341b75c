package dev.kotonoha.exchange;

import dev.kotonoha.account.Learner;
import dev.kotonoha.anki.PackageWriter;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Media;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.deck.Context;
import org.springframework.data.mongodb.gridfs.GridFsResource;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures of contents, and what was said of a sentence, for packages. */
@Component
class Illustrations {

    private final Catalog catalog;
    private final Media media;

    Illustrations(Catalog catalog, Media media) {
        this.catalog = catalog;
        this.media = media;
    }

    /** Those of one package. */
    Added of(Learner learner, PackageWriter writer) {
        return new Added(learner, writer);
    }

    /** Adds what a card needs to a package, each once. What is not for the learner any more is left out. */
    final class Added {

        private final Learner learner;
        private final PackageWriter writer;
        private final Map<ContentId, Optional<Content>> contents = new HashMap<>();
        private final Map<String, byte[]> sounds = new HashMap<>();

        private Added(Learner learner, PackageWriter writer) {
            this.learner = learner;
            this.writer = writer;
        }

        /** The field; empty where there is no picture. */
        String picture(Context context) {
            return content(context).flatMap(content -> media.find(content.image().media())).map(file -> {
                var name = "kotonoha-" + file.getFilename() + "." + extension(file.getContentType());
                if (!writer.has(name)) {
                    writer.addMedia(name, stream(file));
                }
                return "<img src=\"" + name + "\">";
            }).orElse("");
        }

        /** The field; empty where nothing is spoken, or its part can not be cut out. */
        String sound(Context context) {
            var content = content(context).filter(found -> found.audio() != null);
            var sentence = content.flatMap(found -> found.sentence(context.sentence()));
            return content.isEmpty() || sentence.isEmpty() ? "" : sound(content.get(), sentence.get()).orElse("");
        }

        private Optional<String> sound(Content content, Sentence sentence) {
            var audio = content.audio();
            var from = sentence.startMs();
            var to = sentence.endMs();
            if (audio == null || from == null || to == null) {
                return Optional.empty();
            }
            var name = "kotonoha-" + audio.media() + "-" + from + "-" + to + ".ogg";
            if (!writer.has(name)) {
                var cut = OpusClip.cut(bytes(audio.media()), from, to);
                cut.ifPresent(clip -> writer.addMedia(name, new ByteArrayInputStream(clip)));
                return cut.map(clip -> "[sound:" + name + "]");
            }
            return Optional.of("[sound:" + name + "]");
        }

        private byte[] bytes(String id) {
            return sounds.computeIfAbsent(id, wanted -> media.find(wanted).map(file -> {
                try (var in = file.getInputStream()) {
                    return in.readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).orElse(new byte[0]));
        }

        private Optional<Content> content(Context context) {
            return contents.computeIfAbsent(context.content(),
                    id -> Optional.ofNullable(catalog.contents(List.of(id), learner.id()).get(id)));
        }
    }

    private static InputStream stream(GridFsResource file) {
        try {
            return file.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(String type) {
        return switch (type) {
            case "image/svg+xml" -> "svg";
            case "image/webp" -> "webp";
            case "image/png" -> "png";
            default -> "jpg";
        };
    }
}
