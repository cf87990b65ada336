package sinews.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Fails each test during which a style sheet could not be read or a colour not be looked up: then
 * something is drawn in a colour that no theme gives. Found by itself, so that no test need name
 * it.
 */
public final class NoCssWarnings implements BeforeEachCallback, AfterEachCallback {
    /** Held, or the logger and its handler would be collected. */
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    static {
        CSS.addHandler(
                new Handler() {
                    @Override
                    public void publish(LogRecord r) {
                        if (r.getLevel().intValue() >= Level.WARNING.intValue()) {
                            HEARD.add(r.getMessage());
                        }
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                });
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        HEARD.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> heard = List.copyOf(HEARD);
        HEARD.clear();
        assertThat(heard).as("warnings about style sheets").isEmpty();
    }
}
