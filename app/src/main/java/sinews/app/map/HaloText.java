package sinews.app.map;

import javafx.scene.Group;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A name on the map that lanes and borders stop short of: the same word lies behind it, drawn
 * broader. One text with a stroke outside its letters would do, but each takes tens of milliseconds
 * to draw.
 */
public final class HaloText extends Group {
    private final Text halo = new Text();
    private final Text face = new Text();

    /**
     * A text of this style class, with its halo, that is a part of a node drawn once as a whole.
     */
    public HaloText(String style) {
        this();
        setStyle(style, true);
        // Kept with the node it is a part of; twice would make it soft where the map is enlarged.
        setCache(false);
    }

    HaloText() {
        setManaged(false);
        // Drawn once, then moved.
        setCache(true);
        halo.getStyleClass().add("name-halo");
        getChildren().addAll(halo, face);
    }

    void setStyle(String style, boolean withHalo) {
        face.getStyleClass().setAll(style);
        halo.setVisible(withHalo);
    }

    public String getText() {
        return face.getText();
    }

    public void setText(String text) {
        halo.setText(text);
        face.setText(text);
    }

    public void setFont(Font font) {
        halo.setFont(font);
        face.setFont(font);
    }
}
