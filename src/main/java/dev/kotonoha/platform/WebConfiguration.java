package dev.kotonoha.platform;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The web's conventions: JSON, languages, entity tags, time. */
@Configuration
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

    /** The database keeps milliseconds, so time has no more anywhere. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        var instants = new SimpleModule().addSerializer(Instant.class, new Milliseconds());
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).addModule(instants);
    }

    /** Language: the one chosen on the pages, else the browser's, else Japanese. */
    @Bean
    LocaleResolver localeResolver() {
        var accepted = new AcceptHeaderLocaleResolver();
        accepted.setSupportedLocales(List.of(Locale.JAPANESE, Locale.ENGLISH));
        accepted.setDefaultLocale(Locale.JAPANESE);
        var chosen = new CookieLocaleResolver("LANGUAGE");
        chosen.setDefaultLocaleFunction(accepted::resolveLocale);
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        return chosen;
    }

    /** Weak ones: what carries a strong one is never compressed. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/v1/levels", "/api/v1/contents/*", "/api/v1/me", "/api/v1/cards/*");
        return registration;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new AnyCase());
    }

    /** Instants are written in UTC with exactly three decimals. */
    private static final class Milliseconds extends StdSerializer<Instant> {
        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(ZoneOffset.UTC);

        private Milliseconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            json.writeString(FORMAT.format(instant));
        }
    }

    /** Values of a fixed set are taken in any case in queries. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final class AnyCase implements ConverterFactory<String, Enum> {
        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> (T) Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
        }
    }
}
