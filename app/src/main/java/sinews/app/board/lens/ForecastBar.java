package sinews.app.board.lens;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import sinews.app.shell.Ui;
import sinews.model.lens.Outlook;
import sinews.model.scenario.Scenario;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Goes to a week ahead: the board shows what the forecast has there. */
public final class ForecastBar extends HBox {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private final Slider slider = new Slider(0, ForecastDesk.WEEKS, 0);
    private final Label when = Ui.label("", "strong");
    private final Label date = Ui.label("", "muted");
    private final ProgressBar work = new ProgressBar();
    private final IntegerProperty week = new SimpleIntegerProperty(this, "week");

    /** A bar at the present week. */
    public ForecastBar(ForecastDesk desk) {
        super(12);
        setId("forecast-bar");
        getStyleClass().addAll("card", "legend", "forecast-bar");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("forecast-week");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(4);
        slider.setMinorTickCount(3);
        slider.setSnapToTicks(true);
        slider.setPrefWidth(250);
        slider.setMinWidth(120);
        slider.setAccessibleText("Weeks ahead");
        slider.setTooltip(new Tooltip("Weeks ahead; arrow keys go a week"));
        slider.valueProperty().subscribe(v -> week.set((int) Math.round(v.doubleValue())));
        when.setMinWidth(Region.USE_PREF_SIZE);
        date.setMinWidth(Region.USE_PREF_SIZE);
        work.setPrefWidth(250);
        work.setAccessibleText("The rules play on");
        work.progressProperty().bind(desk.progressProperty());
        desk.outlookProperty().subscribe(this::known);
    }

    private void known(@Nullable Outlook outlook) {
        if (outlook == null) {
            getChildren().setAll(Ui.label("The rules play on…", "muted"), work);
            return;
        }
        slider.setMax(Math.max(1, outlook.length()));
        slider.setDisable(outlook.length() == 0);
        getChildren().setAll(when, slider, date);
    }

    /** Says which week is shown. */
    public void say(Scenario scenario, int tick) {
        int n = week.get();
        when.setText(n == 0 ? "now" : n == 1 ? "in 1 week" : "in " + n + " weeks");
        int at = Math.min(tick + n, scenario.totalTicks() - 1);
        date.setText(
                "turn %d · %s"
                        .formatted(
                                scenario.turnAt(Math.max(0, at)) + 1,
                                MONTH.format(scenario.dateOf(tick + n))));
    }

    /** Weeks ahead that are shown, 0 for now. */
    public IntegerProperty weekProperty() {
        return week;
    }

    /** Back to the present. */
    public void toNow() {
        slider.setValue(0);
    }
}
