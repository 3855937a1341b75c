package dev.kotonoha.catalog;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(TranslatorProperties.class)
class TranslatorConfiguration {

    @Bean
    Translator translator(TranslatorProperties properties) {
        return properties.url().isBlank() ? new NoTranslator() : new DeeplTranslator(properties);
    }
}
