package sinews.app.room;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows a region larger: it is laid out in less room and scaled up to fill this one. */
final class Magnified extends Region {
    private final Region content;
    private final Scale scale = new Scale(1, 1);
    private double factor = 1;

    Magnified(Region content) {
        this.content = content;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().setAll(content);
        setMinSize(0, 0);
    }

    void setFactor(double newFactor) {
        factor = newFactor;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        scale.setX(factor);
        scale.setY(factor);
        content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
}
