package dev.kotonoha.platform;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StartFailureReporterTests {

    @Test
    void namesASettingThatIsOfTheWrongKind() {
        assertThat(told(Map.of("kotonoha.drain", "soon")))
                .startsWith("The setting kotonoha.drain is \"soon\", which can not be used: ");
    }

    @Test
    void saysWhatIsExpectedOfASettingThatIsOutOfRange() {
        assertThat(told(Map.of("kotonoha.drain", "1h"))).contains("kotonoha.drain is from 0s to 25s");
    }

    private static String told(Map<String, String> settings) {
        var binder = new Binder(new MapConfigurationPropertySource(settings));
        var failure = catchThrowableOfType(BindException.class,
                () -> binder.bind("kotonoha", Bindable.of(DrainProperties.class)));
        return StartFailureReporter.sentence(failure).orElseThrow();
    }
}
