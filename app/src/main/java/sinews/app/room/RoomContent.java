package sinews.app.room;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.app.room.RoomViewModel.Headline;
import sinews.app.room.RoomViewModel.Picture;
import sinews.app.shell.Ui;
import sinews.model.session.PublicView;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Executor;

/**
 * All that the room sees. Type grows with the window, so that a small projector shows the same
 * picture as a large one: at 1080 lines one em is 28 pixels.
 */
final class RoomContent extends BorderPane {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");
    private static final double LINES = 1080;
    private static final double COLUMNS = 1920;
    private static final double EM = 28;
    private static final double MAP_FACTOR = 2.2;

    private final RoomViewModel model;
    private final RoomBoard board;
    private final Label top = Ui.label("", "room-marking");
    private final Label bottom = Ui.label("", "room-marking");
    private final Label turn = Ui.label("", "room-turn");
    private final Label date = Ui.label("", "room-date");
    private final Label phase = Ui.label("", "room-phase");
    private final Label clock = Ui.label("", "room-clock");
    private final Label paused = Ui.label("paused", "room-date");
    private final Label caption = Ui.label("", "room-caption");
    private final Label headline = Ui.label("", "room-headline");
    private final HBox bar;
    private final HBox news;
    private final BorderPane open = new BorderPane();

    /**
     * @param background where map shapes are read
     */
    RoomContent(RoomViewModel model, Executor background) {
        this.model = model;
        board = new RoomBoard(model.view().board(), background);
        getStyleClass().addAll("screen", "room");
        setId("room");
        top.setMaxWidth(Double.MAX_VALUE);
        bottom.setMaxWidth(Double.MAX_VALUE);
        bar = new HBox(turn, date, Ui.gap(), phase, paused, clock);
        bar.setAlignment(Pos.BASELINE_LEFT);
        bar.getStyleClass().add("room-bar");
        for (Label l : new Label[] {turn, date, phase, clock, paused}) {
            l.setMinWidth(Region.USE_PREF_SIZE);
        }
        Region stripe = new Region();
        stripe.getStyleClass().add("room-stripe");
        headline.setWrapText(true);
        headline.setId("room-headline");
        VBox words = new VBox(caption, headline);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        news = new HBox(stripe, words);
        news.getStyleClass().add("room-news");
        clock.setId("room-clock");
        turn.setId("room-turn");
        setTop(top);
        setBottom(bottom);
        model.clock().text().subscribe(t -> clock.setText(t));
        model.clock()
                .seconds()
                .subscribe(s -> clock.pseudoClassStateChanged(OVER, s.intValue() < 0));
        model.clock()
                .paused()
                .subscribe(
                        p -> {
                            clock.pseudoClassStateChanged(PAUSED, p);
                            showPaused();
                        });
        model.pictureProperty().subscribe(this::show);
        layoutBoundsProperty().addListener((o, was, is) -> fit(is.getWidth(), is.getHeight()));
    }

    BooleanProperty reducedMotionProperty() {
        return board.reducedMotionProperty();
    }

    /** A share of the size of a projector with 1080 lines; type follows it. */
    private void fit(double width, double height) {
        double share = Math.max(0.4, Math.min(width / COLUMNS, height / LINES));
        setStyle("-fx-font-size: " + Math.round(EM * share * 10) / 10.0 + "px;");
        board.setFactor(Math.max(0.6, MAP_FACTOR * share));
    }

    private void show(Picture p) {
        PublicView v = p.view();
        top.setText(v.marking());
        bottom.setText(v.marking());
        boolean marked = !v.marking().isBlank();
        top.setVisible(marked);
        bottom.setVisible(marked);
        if (p.blank()) {
            setCenter(new Region());
            return;
        }
        turn.setText("Turn " + v.turn() + " of " + v.turns());
        date.setText(MONTH.format(v.date()));
        phase.setText(v.ended() ? "ENDEX" : word(v.phase().name()));
        clock.setVisible(!v.ended());
        clock.setManaged(!v.ended());
        showPaused();
        showHeadline(p.page() == Page.HEADLINE ? Headline.NONE : p.headline());
        open.setCenter(page(p));
        setCenter(open);
    }

    private void showPaused() {
        boolean shown = model.clock().paused().getValue() && clock.isVisible();
        paused.setVisible(shown);
        paused.setManaged(shown);
    }

    private void showHeadline(Headline h) {
        caption.setText(h.caption());
        headline.setText(h.text());
        open.setTop(h.isEmpty() ? bar : new VBox(bar, news));
    }

    private Node page(Picture p) {
        return switch (p.page()) {
            case BOARD -> {
                board.show(p.view(), p.lens(), p.aim());
                yield board;
            }
            case HEADLINE -> Pages.headline(p.headline());
            case MEASURES -> Pages.measures(p.view());
            case TIMELINE -> Pages.timeline(p.view());
        };
    }

    private static String word(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
