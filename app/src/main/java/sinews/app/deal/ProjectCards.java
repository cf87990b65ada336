package sinews.app.deal;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.model.rules.MoveQuote;
import sinews.model.scenario.Scenario;
import sinews.model.session.Command;
import sinews.model.session.EventText;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The three ways to share a line, side by side: cost, first output, consents. One is chosen. */
final class ProjectCards extends HBox {
    private final DealViewModel model;
    private final ProjectFields fields;
    private final Map<MoveKind, LatestQuote> quotes = new EnumMap<>(MoveKind.class);

    ProjectCards(DealViewModel model, ProjectFields fields) {
        super(12);
        this.model = model;
        this.fields = fields;
        ToggleGroup group = new ToggleGroup();
        for (MoveKind kind : ProjectFields.KINDS) {
            LatestQuote quote = new LatestQuote(model.session(), model.viewer());
            quotes.put(kind, quote);
            ToggleButton card = new ToggleButton();
            card.setId("deal-kind-" + kind.name().toLowerCase(Locale.ROOT));
            card.getStyleClass().setAll("toggle-button", "kind-card");
            card.setToggleGroup(group);
            card.setAccessibleText(kind.title() + ". " + kind.help());
            card.setMaxWidth(Double.MAX_VALUE);
            card.setPrefWidth(100);
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setSelected(fields.kindProperty().get() == kind);
            card.setOnAction(
                    e -> {
                        card.setSelected(true);
                        fields.kindProperty().set(kind);
                    });
            quote.quoteProperty().subscribe(q -> card.setGraphic(content(kind, q)));
            getChildren().add(card);
        }
        fields.watched().forEach(o -> o.addListener(c -> ask()));
        ask();
    }

    private void ask() {
        quotes.forEach((kind, quote) -> quote.ask(Command.FACILITATOR, fields.move(kind)));
    }

    private VBox content(MoveKind kind, @Nullable MoveQuote quote) {
        Label title = new Label(kind.title());
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(4, title, small(kind.help(), "muted"));
        if (quote == null) {
            return box;
        }
        Scenario scenario = model.session().state().scenario();
        if (quote.obstacle() != null) {
            box.getChildren().add(small("Not possible now", "bad"));
            return box;
        }
        Label cost = new Label(DealText.dollars(quote.money()));
        cost.getStyleClass().add("value");
        box.getChildren()
                .addAll(
                        cost,
                        small(
                                (quote.effectTick() >= scenario.totalTicks()
                                                ? "works "
                                                : "works from ")
                                        + DealText.when(scenario, quote.effectTick()),
                                quote.effectTick() >= scenario.totalTicks() ? "warning" : "fact"),
                        small("needs " + names(quote), "muted"));
        return box;
    }

    private String names(MoveQuote quote) {
        return quote.needs().stream()
                .map(n -> EventText.seat(model.session().state(), n.seat()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Label small(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("small", style);
        return label;
    }
}
