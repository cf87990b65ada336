package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.shape.SVGPath;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Tier;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;

/** Every kind of thing has an icon, and every icon is one path on the grid. */
class IconsTest {
    private static final double GRID = 24;

    @Test
    @SuppressWarnings("unchecked")
    void everyKindHasAnIcon() throws Exception {
        List<String> wanted = new ArrayList<>(List.of("crate", "stack", "factory", "wrench"));
        for (LocationKind k : LocationKind.values()) {
            wanted.add(IconNames.of(k));
        }
        for (AgreementKind k : AgreementKind.values()) {
            wanted.add(IconNames.of(k));
        }
        for (Tier t : Tier.values()) {
            wanted.add(IconNames.line(t));
        }
        for (Mark m : Mark.values()) {
            wanted.add(m.icon());
        }
        for (Class<?> c : Effect.class.getPermittedSubclasses()) {
            wanted.add(IconNames.effect((Class<? extends Effect>) c));
        }
        Scenario s = Played.turns(0).scenario();
        s.materiel().stream().map(Materiel::icon).forEach(wanted::add);
        assertThat(IconSheet.names()).containsAll(wanted);
    }

    @Test
    void everyIconIsOnePathWithinTheGrid() throws Exception {
        for (String name : IconSheet.names()) {
            Element path = path(name);
            SVGPath shape = new SVGPath();
            shape.setContent(path.getAttribute("d"));
            Bounds b = shape.getLayoutBounds();
            assertThat(b.getMinX()).as(name).isGreaterThanOrEqualTo(0);
            assertThat(b.getMinY()).as(name).isGreaterThanOrEqualTo(0);
            assertThat(b.getMaxX()).as(name).isLessThanOrEqualTo(GRID);
            assertThat(b.getMaxY()).as(name).isLessThanOrEqualTo(GRID);
            // None is so small or thin that it is lost beside the others.
            assertThat(Math.max(b.getWidth(), b.getHeight())).as(name).isGreaterThan(14);
            assertThat(path.getAttribute("fill-rule")).as(name).isEqualTo("evenodd");
        }
    }

    private static Element path(String name) throws Exception {
        try (InputStream in =
                Objects.requireNonNull(
                        IconsTest.class.getResourceAsStream("/sinews/icons/" + name + ".svg"),
                        name)) {
            Document doc = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            assertThat(doc.getDocumentElement().getAttribute("viewBox"))
                    .as(name)
                    .isEqualTo("0 0 24 24");
            assertThat(doc.getElementsByTagName("*").getLength()).as(name).isEqualTo(2);
            return (Element) doc.getElementsByTagName("path").item(0);
        }
    }

    @Test
    void theReadMeNamesEveryIcon() throws Exception {
        Path folder = Path.of("../assets/icons");
        String text =
                Files.readString(
                        (Files.isDirectory(folder) ? folder : Path.of("assets/icons"))
                                .resolve("README.md"));
        for (String name : IconSheet.names()) {
            assertThat(text).contains("| `" + name + "` |");
        }
    }
}
