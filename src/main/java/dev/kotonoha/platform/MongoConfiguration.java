package dev.kotonoha.platform;

import dev.kotonoha.kernel.Id;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.List;

/** How objects lie in MongoDB: an id is its plain text. */
@Configuration
class MongoConfiguration {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(new IdWriter(), new IdReader(), new DayWriter(), new DayReader()));
    }

    @WritingConverter
    private static final class IdWriter implements Converter<Id, String> {
        @Override
        public String convert(Id id) {
            return id.value();
        }
    }

    /** A day is a day everywhere: Spring's own converter makes an instant of the server's zone of it. */
    @WritingConverter
    private static final class DayWriter implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    private static final class DayReader implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @ReadingConverter
    private static final class IdReader implements ConverterFactory<String, Id> {
        @Override
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            return text -> {
                try {
                    return type.getConstructor(String.class).newInstance(text);
                } catch (InvocationTargetException e) {
                    throw new IllegalArgumentException(e.getCause());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(type + " has no constructor of one String", e);
                }
            };
        }
    }
}
