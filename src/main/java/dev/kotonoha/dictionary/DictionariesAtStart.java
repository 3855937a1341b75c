package dev.kotonoha.dictionary;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.util.List;

/** Imports the dictionaries that the configuration names, such as those of an image, at the first start and whenever they change. */
@Component
class DictionariesAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DictionariesAtStart.class);

    private final DictionaryImport dictionaries;
    private final List<String> files;

    DictionariesAtStart(DictionaryImport dictionaries, @Value("${kotonoha.dictionaries:}") List<String> files) {
        this.dictionaries = dictionaries;
        this.files = files;
    }

    /** A file that can not be taken in does not stop the others, nor the server. */
    @Override
    public void run(ApplicationArguments arguments) {
        for (var file : files) {
            try {
                var result = dictionaries.take(Path.of(file), share -> {
                });
                log.info("Dictionary: {}, {} words, {}", result.name(), result.words(), result.licence());
            } catch (IllegalArgumentException e) {
                log.warn("A dictionary was left out. {}", e.getMessage());
            }
        }
    }
}
