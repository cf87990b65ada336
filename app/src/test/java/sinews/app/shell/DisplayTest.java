package sinews.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.util.Map;

class DisplayTest {
    @Test
    void saysThatThereIsNoDisplay() {
        assertThat(Display.obstacle(Map.of()))
                .contains(
                        "Sinews cannot open its window: DISPLAY is not set, so there is no display."
                                + " Start it in a desktop session or with `xvfb-run ./sinews`;"
                                + " the commands of `./sinews --help` need no display.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesADisplayThatDoesNotAnswerOrTheMissingLibrary() {
        assertThat(Display.obstacle(Map.of("DISPLAY", ":4711")).orElseThrow())
                .startsWith("Sinews cannot open its window: the ")
                .containsAnyOf(
                        "display :4711 does not answer. Start it in a desktop session",
                        "is missing. Install it with `sudo apt-get install libgtk-3-0 libxtst6`.");
    }
}
