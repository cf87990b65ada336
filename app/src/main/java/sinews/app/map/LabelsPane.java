package sinews.app.map;

import javafx.animation.FadeTransition;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * The names on the map. While the view moves they stay with what they name, and fade when the zoom
 * has gone so far that they no longer fit it.
 */
final class LabelsPane extends Pane {
    private static final double FADE_FROM = 1.25;
    private static final double GONE_AT = 2.2;

    private record Written(HaloText text, LabelLayout.Placed placed) {}

    private Map<String, Written> written = Map.of();
    private double laidScale = 1;

    private final DoubleUnaryOperator snap;

    LabelsPane(DoubleUnaryOperator snap) {
        this.snap = snap;
        setManaged(false);
        setMouseTransparent(true);
    }

    /**
     * Writes these names.
     *
     * @param fade whether names that were not there before fade in
     */
    void show(List<LabelLayout.Placed> labels, MapViewport v, boolean fade) {
        Map<String, Written> next = new HashMap<>();
        List<HaloText> texts = new ArrayList<>();
        for (LabelLayout.Placed p : labels) {
            MapLabel l = p.label();
            Written before = written.get(l.id());
            HaloText text = before == null ? new HaloText() : before.text();
            if (before == null || !before.placed().label().kind().equals(l.kind())) {
                text.setStyle(l.kind().style(), l.kind() == MapLabel.Kind.PLACE);
                if (fade) {
                    appear(text);
                }
            }
            if (before != null) {
                text.setOpacity(1);
            }
            text.setText(l.text());
            text.setFont(l.kind().font(l.size()));
            texts.add(text);
            next.put(l.id(), new Written(text, p));
        }
        written = next;
        laidScale = v.scale();
        Children.set(getChildren(), texts);
        follow(v);
    }

    private static void appear(HaloText text) {
        FadeTransition fade = new FadeTransition(Duration.millis(160), text);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }

    List<LabelLayout.Placed> shown() {
        return written.values().stream().map(Written::placed).toList();
    }

    /** Brings every name to where its spot is on screen now. */
    void follow(MapViewport v) {
        double off = Math.abs(Math.log(v.scale() / laidScale));
        double opacity =
                1 - Math.clamp((off - Math.log(FADE_FROM)) / Math.log(GONE_AT / FADE_FROM), 0, 1);
        for (Written w : written.values()) {
            MapLabel.Spot s = w.placed().spot();
            MapLabel l = w.placed().label();
            // Moved, not drawn elsewhere: its picture is kept.
            w.text().setLayoutX(snap.applyAsDouble(v.screenX(s.x()) + s.dx()));
            // The base line: below it letters hang by about a quarter of the size.
            w.text()
                    .setLayoutY(
                            snap.applyAsDouble(
                                    v.screenY(s.y())
                                            + s.dy()
                                            + MapLabel.height(l.size())
                                            - 0.26 * l.size()));
            if (off > 1e-9) {
                w.text().setOpacity(opacity);
            }
        }
    }
}
