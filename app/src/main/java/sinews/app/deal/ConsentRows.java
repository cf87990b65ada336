package sinews.app.deal;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.model.scenario.Scenario;
import sinews.model.session.Consent.Answer;

import java.util.List;

/** Who must consent, and, for a deal made aloud, what each said. */
final class ConsentRows extends VBox {
    private final Scenario scenario;
    private final DealViewModel model;

    ConsentRows(Scenario scenario, DealViewModel model) {
        super(8);
        this.scenario = scenario;
        this.model = model;
        setId("deal-consents");
        model.asked().addListener((ListChangeListener<AskedSeat>) c -> fill());
        fill();
    }

    private void fill() {
        Label title = new Label("Who must consent");
        title.getStyleClass().add("field-label");
        getChildren().setAll(title);
        if (model.asked().isEmpty()) {
            Label nobody = new Label("Nobody else: the proposing seat holds every power it needs.");
            nobody.getStyleClass().add("muted");
            nobody.setWrapText(true);
            getChildren().add(nobody);
        }
        for (AskedSeat a : model.asked()) {
            getChildren().add(row(a));
        }
    }

    private Node row(AskedSeat a) {
        Label name = new Label(a.name());
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        Label what = new Label(DealText.powers(scenario, a.needs()));
        what.getStyleClass().add("caption");
        what.setWrapText(true);
        VBox who = new VBox(name, what);
        HBox.setHgrow(who, Priority.ALWAYS);
        if (!model.aloud()) {
            return who;
        }
        Node answer =
                Inputs.segments(
                        "consent-" + a.seat(),
                        List.of(Answer.GIVEN, Answer.REFUSED, Answer.NOT_ASKED, Answer.PENDING),
                        a.answerProperty(),
                        ConsentRows::text);
        HBox line = new HBox(12, who, answer);
        line.setAlignment(Pos.CENTER_LEFT);
        TextField why = new TextField();
        why.setId("remark-" + a.seat());
        why.setAccessibleText("What " + a.name() + " says to it");
        why.textProperty().bindBidirectional(a.remarkProperty());
        why.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(4, line, why);
        a.answerProperty()
                .subscribe(
                        v -> {
                            boolean said = v == Answer.REFUSED || v == Answer.GIVEN;
                            why.setVisible(said);
                            why.setManaged(said);
                            why.setPromptText(
                                    v == Answer.REFUSED
                                            ? "Why " + a.name() + " refuses"
                                            : "On what condition, if any");
                        });
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case GIVEN -> "Agrees";
            case REFUSED -> "Refuses";
            case NOT_ASKED -> "Not asked";
            case PENDING -> "Ask later";
        };
    }
}
