package org.zaijiuye;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A clerk's browser, as a clerk uses it: everything is found by the words on the screen. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String USER = "input[name=username], input[type=text]";
    private static final String PASSWORD = "input[type=password]";
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final WebDriverWait wait;

    private Browser() {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withEnvironment(Map.of("TZ", "Asia/Shanghai"))
                .build();
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN",
                "--window-size=1400,1000");
        driver = new ChromeDriver(service, options);
        wait = new WebDriverWait(driver, Duration.ofSeconds(40), Duration.ofMillis(50));
        // Of an element that a new page has just replaced, Chrome's driver says that it is stale or not of the
        // document.
        wait.ignoring(WebDriverException.class);
    }

    /** Skips the test where no browser is installed, unless the build says that there must be one. */
    static Browser open() {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            var missing = "没有 chromium 和 chromedriver，浏览器测试未执行。 (no browser: apt-get install chromium chromium-driver)";
            if ("required".equals(System.getenv("ZAIJIUYE_BROWSER"))) {
                Assertions.fail(missing);
            }
            Assumptions.abort(missing);
        }
        return new Browser();
    }

    /** As somebody who comes to this browser anew: whoever sat here before is forgotten. */
    void logIn(String address, String user) {
        driver.manage().deleteAllCookies();
        driver.get("about:blank");
        driver.get(address);
        driver.executeScript("localStorage.clear(); sessionStorage.clear()");
        // The page puts the cursor into the first field a moment after it is shown, also away from where somebody
        // types.
        await("the name and the password to stand in their fields", () -> {
            type(USER, user);
            type(PASSWORD, user);
            return value(USER).equals(user) && value(PASSWORD).equals(user);
        });
        click("button[type=submit]");
    }

    void open(String address) {
        driver.get(address);
    }

    /** Shows pages as on a device of that width, in CSS pixels; a window cannot be made so narrow. */
    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    /** How wide the page is, which is more than the device where it has to be scrolled sideways. */
    long pageWidth() {
        return ((Number) driver.executeScript("return document.documentElement.scrollWidth")).longValue();
    }

    /** The serious and critical faults of accessibility that axe finds in the page, with the elements that have them. */
    @SuppressWarnings("unchecked") // a list of texts is what the script returns
    List<String> seriousFaults() {
        driver.executeScript(axe());
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run().then(found => done(found.violations
                    .filter(fault => ['serious', 'critical'].includes(fault.impact))
                    .map(fault => fault.id + ' ' + fault.nodes.map(node => node.html).join(' '))));
                """);
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void type(String css, String text) {
        var field = shown(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Clicks the first visible element that has the words; css narrows where to look. */
    void click(String css, String words) {
        await("“" + words + "” in " + css, () -> {
            for (var element : driver.findElements(By.cssSelector(css))) {
                if (element.isDisplayed() && element.getText().contains(words)) {
                    scrollTo(element);
                    element.click();
                    return true;
                }
            }
            return false;
        });
    }

    void click(String css) {
        shown(css).click();
    }

    /** Waits until an element that matches shows the words, and returns all that it shows. */
    String see(String css, String words) {
        var seen = new StringBuilder();
        await("“" + words + "” in " + css, () -> {
            seen.setLength(0);
            shownTexts(css).forEach(text -> seen.append(text).append('\n'));
            return seen.toString().contains(words);
        });
        return seen.toString();
    }

    /** What stands in the first field that matches; empty while there is none. */
    String value(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .map(field -> field.getDomProperty("value"))
                .orElse("");
    }

    /** What the page keeps in this tab. */
    String kept() {
        return String.valueOf(driver.executeScript("return JSON.stringify(sessionStorage)"));
    }

    /** The form takes over what was typed a moment after the field was left. */
    void leaveTheField() {
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
    }

    void reload() {
        driver.navigate().refresh();
    }

    void gone(String css) {
        await(css + " to go", () -> shownTexts(css).isEmpty());
    }

    List<String> shownTexts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    void scrollTo(WebElement element) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    }

    /** Looks at the page that the last click opened beside this one, and comes back. */
    void beside(Runnable look) {
        var here = driver.getWindowHandle();
        await("a second page", () -> driver.getWindowHandles().size() == 2);
        driver.getWindowHandles().stream().filter(each -> !each.equals(here)).forEach(each -> driver.switchTo()
                .window(each));
        look.run();
        driver.close();
        driver.switchTo().window(here);
    }

    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private WebElement shown(String css) {
        return wait.until(now -> now.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    void await(String what, BooleanSupplier condition) {
        try {
            wait.withMessage("waiting for " + what).until(now -> condition.getAsBoolean());
        } catch (TimeoutException e) {
            picture("failed");
            throw e;
        }
    }
}
