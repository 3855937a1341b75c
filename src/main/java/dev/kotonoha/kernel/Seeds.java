package dev.kotonoha.kernel;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files that Kotonoha is born with: those of the folder {@code seeds}, or where there is none the packaged ones. */
@Component
public class Seeds {

    private final String root;

    /** @param folder where they are; one that is not there stands for the packaged ones */
    public Seeds(@Value("${kotonoha.seeds:seeds}") Path folder) {
        this.root = Files.isDirectory(folder) ? folder.toUri().toString() : "classpath:/seeds/";
    }

    /** The files that match an Ant-style pattern such as {@code contents/*}{@code /content.yaml}, in order of their paths. */
    public List<Resource> files(String pattern) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(root + pattern);
            return Stream.of(found).filter(Resource::exists).sorted(Comparator.comparing(Seeds::path)).toList();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's path below the seeds' folder, for messages. */
    public static String path(Resource file) {
        try {
            var whole = file.getURI().toString();
            return whole.substring(whole.lastIndexOf("seeds/") + "seeds/".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
