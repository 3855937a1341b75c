package dev.kotonoha.support;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;

/** A real browser at a width that the test chooses; where there is none, the test class is skipped and says so. */
public final class Browser implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** One window. */
    public static final class Window {

        private final ChromeDriver driver;

        private Window(ChromeDriver driver) {
            this.driver = driver;
        }

        /** The driver itself, for what this class does not offer. */
        public ChromeDriver driver() {
            return driver;
        }

        public void open(java.net.URI address) {
            driver.get(address.toString());
        }

        /** Makes the window as wide as a phone (390) or a desktop (1280). */
        public void width(int pixels) {
            size(pixels, pixels < 600 ? 844 : 900);
        }

        private void size(Number width, Number height) {
            driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height,
                    "deviceScaleFactor", 1, "mobile", width.intValue() < 600));
        }

        /** The element, once it can be seen. */
        public WebElement see(String css) {
            return new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
        }

        /** Waits until the element says so. */
        public void seeText(String css, String text) {
            new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.textToBe(By.cssSelector(css), text));
        }

        public List<WebElement> all(String css) {
            return driver.findElements(By.cssSelector(css));
        }

        public void click(String css) {
            var element = see(css);
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
        }

        /** Clicks what leads to another page, and waits until this one is gone. */
        public void leaveBy(String css) {
            var element = see(css);
            click(css);
            new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.stalenessOf(element));
        }

        /** Waits for the address to end so. */
        public void arriveAt(String path) {
            new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.urlMatches(".*" + path + "$"));
        }

        /** What the browser complains of: script errors, refused resources, answers of 400 and more. */
        public List<String> complaints() {
            return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                    // a net that the test itself cut is nobody's fault
                    .filter(entry -> !entry.getMessage().contains("net::ERR_INTERNET_DISCONNECTED"))
                    .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue()).map(entry -> entry.getMessage())
                    .toList();
        }

        /** Shows the pages as by night or by day. */
        public void dark(boolean dark) {
            driver.executeCdpCommand("Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        }

        /** Cuts the net, or gives it back. */
        public void offline(boolean offline) {
            driver.executeCdpCommand("Network.enable", Map.of());
            driver.executeCdpCommand("Network.emulateNetworkConditions",
                    Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        }

        /** Signs in with the usual password. */
        public void signIn(Api api, String email) {
            open(api.uri("/sign-in"));
            see("input[name=email]").sendKeys(email);
            see("input[name=password]").sendKeys(Api.PASSWORD);
            leaveBy("main form button");
            arriveAt("/today");
        }

        /** Runs a script in the page. */
        public @Nullable Object script(String script, Object... arguments) {
            return driver.executeScript(script, arguments);
        }

        /** Waits until a script gives true. */
        public void await(String script) {
            new WebDriverWait(driver, PATIENCE).until(page -> Boolean.TRUE.equals(script(script)));
        }

        /** What keeps people out, by the rules of WCAG 2.2 up to AA that a machine can check. */
        public List<String> barriers() {
            return new AxeBuilder().withTags(WCAG).analyze(driver).getViolations().stream()
                    .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " at " + node.getTarget() + ": "
                            + node.getFailureSummary()))
                    .toList();
        }

        /** Keeps a picture of what is in the window for people to look at. */
        public void picture(String name) {
            keep(name, driver.getScreenshotAs(OutputType.BYTES));
        }

        /** Keeps a picture of the page from top to bottom. */
        public void wholePicture(String name) {
            var height = (Number) Objects.requireNonNull(
                    script("return Math.min(3200, document.documentElement.scrollHeight)"));
            var width = (Number) Objects.requireNonNull(script("return innerWidth"));
            size(width, height);
            picture(name);
            width(width.intValue());
        }

        private static void keep(String name, byte[] picture) {
            try {
                var file = PICTURES.resolve(name + ".png");
                Files.createDirectories(file.getParent());
                Files.write(file, picture);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private @Nullable Window window;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return onPath("chromium").isPresent() && onPath("chromedriver").isPresent()
                ? ConditionEvaluationResult.enabled("")
                : ConditionEvaluationResult.disabled("There is no chromium with its chromedriver on the PATH");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Window.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        window = start(null);
        return window;
    }

    /** A window of a browser that keeps what it has in a folder, so that it can be started again; of one that keeps nothing where that is null. */
    public static Window start(@Nullable Path profile) {
        var options = new ChromeOptions();
        options.setBinary(onPath("chromium").orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        if (profile != null) {
            options.addArguments("--user-data-dir=" + profile);
        }
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "ja"));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder().usingDriverExecutable(onPath("chromedriver").orElseThrow().toFile())
                .build();
        return new Window(new ChromeDriver(service, options));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (window != null) {
            window.driver.quit();
        }
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable).findFirst();
    }
}
