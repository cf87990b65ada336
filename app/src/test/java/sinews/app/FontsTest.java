package sinews.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

class FontsTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({
        "Inter-Regular.ttf, Inter, Regular",
        "Inter-Medium.ttf, Inter Medium, Regular",
        "Inter-SemiBold.ttf, Inter SemiBold, Regular",
        "Inter-Bold.ttf, Inter, Bold"
    })
    void figuresAreTabular(String file, String family, String style) {
        var font = Font.loadFont(Font.class.getResource("/sinews/fonts/" + file).toString(), 13);
        assertThat(font.getFamily()).isEqualTo(family);
        assertThat(font.getStyle()).isEqualTo(style);
        assertThat(width(font, "1111")).isEqualTo(width(font, "8888"));
        // As wide as a figure it would tear "re-routed" apart.
        assertThat(width(font, "----")).isLessThan(0.8 * width(font, "8888"));
    }

    private static double width(Font font, String characters) {
        var text = new Text(characters);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
