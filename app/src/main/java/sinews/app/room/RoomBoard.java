package sinews.app.room;

import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardView;
import sinews.app.board.Lens;
import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.session.PublicBoard;
import sinews.model.session.PublicView;

import java.util.concurrent.Executor;

/** The public board, without controls and in larger type. */
final class RoomBoard extends StackPane {
    private final BoardView board;
    private final DrawnBoard.Answers answers;
    private final Magnified magnified;
    private final Marks marks;
    private @Nullable PublicBoard drawn;
    private Aim aim = Aim.WORLD;

    /**
     * @param first a board of the session, for its lanes
     * @param background where map shapes are read
     */
    RoomBoard(PublicBoard first, Executor background) {
        answers = new DrawnBoard.Answers(new DrawnBoard(first));
        board = new BoardView(answers, background);
        // It is enlarged as a whole, so its type must not grow with the window besides.
        board.setStyle("-fx-font-size: 13px;");
        board.setReadOnly(true);
        board.hideControls();
        board.map().setFocusTraversable(false);
        marks = new Marks(board.map());
        board.map().overlay().getChildren().add(marks);
        board.setAlsoKeptFree(marks::lay);
        magnified = new Magnified(board);
        getChildren().setAll(magnified);
        setMinSize(0, 0);
        setId("room-board");
    }

    /** How much larger than on the console; 2.2 on a projector of 1080 lines. */
    void setFactor(double factor) {
        magnified.setFactor(factor);
        board.map().magnifiedProperty().set(factor);
    }

    BooleanProperty reducedMotionProperty() {
        return board.map().reducedMotionProperty();
    }

    void show(PublicView view, Lens lens, Aim newAim) {
        PublicBoard now = view.board();
        if (!now.equals(drawn)) {
            drawn = now;
            DrawnBoard next = new DrawnBoard(now);
            answers.about(next);
            board.show(next.asScenario(), next.asBoard());
        }
        board.lensProperty().set(lens);
        marks.show(view, newAim);
        board.requestLayout();
        if (!newAim.equals(aim)) {
            aim = newAim;
            look();
        }
    }

    private void look() {
        MapView map = board.map();
        if (aim.wholeWorld()) {
            map.fit();
        } else {
            map.glideTo(aim.middle(), zoom(map.viewport(), aim));
        }
    }

    /** The zoom at which all of it is in view. */
    static double zoom(MapViewport v, Aim aim) {
        double perUnit = v.scale() / v.zoom();
        return Math.min(v.width() / (aim.width() * perUnit), v.height() / (aim.height() * perUnit));
    }

    @Override
    protected void layoutChildren() {
        MapViewport was = board.map().viewport();
        super.layoutChildren();
        boolean resized = was.width() != board.map().getWidth();
        if (resized && !aim.wholeWorld()) {
            magnified.layout();
            board.layout();
            board.map().layout();
            MapViewport v = board.map().viewport();
            board.map().show(v.at(aim.middle().x(), aim.middle().y(), zoom(v, aim)));
            board.map().settleNow();
        }
    }
}
