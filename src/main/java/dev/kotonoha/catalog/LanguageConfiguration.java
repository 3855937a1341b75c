package dev.kotonoha.catalog;

import dev.kotonoha.dictionary.Dictionary;
import dev.kotonoha.japanese.Furigana;
import dev.kotonoha.language.Expressions;
import dev.kotonoha.language.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the plain-Java analyses of English and Japanese into the application. */
@Configuration
class LanguageConfiguration {

    @Bean
    Language language() {
        return Language.load();
    }

    @Bean
    Furigana furigana() {
        return new Furigana();
    }

    @Bean
    Expressions expressions(Language language, Dictionary dictionary) {
        return language.expressions(dictionary.expressions());
    }
}
