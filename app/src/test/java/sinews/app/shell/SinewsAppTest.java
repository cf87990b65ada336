package sinews.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class SinewsAppTest {
    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void windowOpensWithItsName() throws Exception {
        var stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(SinewsApp.class);
        assertThat(stage.isShowing()).isTrue();
        assertThat(stage.getTitle()).isEqualTo("Home – Sinews");
    }
}
