package dev.kotonoha.catalog;

import dev.kotonoha.language.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the plain-Java analysis of English into the application. */
@Configuration
class LanguageConfiguration {

    @Bean
    Language language() {
        return Language.load();
    }
}
