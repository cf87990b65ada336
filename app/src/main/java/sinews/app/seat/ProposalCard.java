package sinews.app.seat;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.app.deal.DealText;
import sinews.model.rules.ConsentNeed;
import sinews.model.session.Consent;
import sinews.model.session.Proposal;

import java.util.List;

/** A proposal in the inbox or among a seat's own moves. */
final class ProposalCard {
    private ProposalCard() {}

    /** One that waits for this seat: what, why, what it costs, and the answer. */
    static VBox asked(SeatViewModel model, Proposal p) {
        String seat = model.seat().id();
        List<ConsentNeed> needs =
                p.consents().stream()
                        .filter(c -> c.answer() == Consent.Answer.PENDING)
                        .map(Consent::need)
                        .filter(n -> n.seat().equals(seat))
                        .toList();
        Label who =
                new Label(
                        model.name(p.seat())
                                + " asks "
                                + model.askedSince(p)
                                + ", open until the end of turn "
                                + p.expires());
        who.setWrapText(true);
        who.getStyleClass().add("caption");
        Label needed =
                new Label(
                        "Your say: "
                                + DealText.powers(model.stateProperty().get().scenario(), needs));
        needed.getStyleClass().add("caption");
        needed.setWrapText(true);
        TextField why = new TextField();
        why.setId("answer-reason-" + p.id());
        why.textProperty().bindBidirectional(model.draft(p));
        why.setPromptText("Why, or on what condition; needed to refuse");
        why.setAccessibleText("Why, or on what condition");
        Button yes = new Button("Consent");
        yes.setId("consent-" + p.id());
        yes.getStyleClass().add("primary");
        yes.setOnAction(e -> model.answer(p, true, why.getText()));
        Button no = new Button("Refuse");
        no.setId("refuse-" + p.id());
        no.disableProperty().bind(why.textProperty().map(String::isBlank));
        no.setOnAction(e -> model.answer(p, false, why.getText()));
        boolean acts = model.acts();
        HBox buttons = new HBox(8, yes, no);
        VBox card = card(model, p, who);
        card.getChildren().add(needed);
        if (acts) {
            card.getChildren().addAll(why, buttons);
        }
        return card;
    }

    /** One of the seat's own. */
    static VBox own(SeatViewModel model, Proposal p) {
        Label status = new Label(model.status(p));
        status.setWrapText(true);
        status.getStyleClass().add("small");
        status.getStyleClass()
                .add(
                        switch (p.status()) {
                            case READY, ENACTED -> "good";
                            case OPEN -> "warning";
                            case REFUSED, FAILED -> "bad";
                            case WITHDRAWN, EXPIRED -> "muted";
                        });
        VBox card = card(model, p, status);
        boolean alive = p.status() == Proposal.Status.OPEN || p.status() == Proposal.Status.READY;
        if (alive && model.acts()) {
            TextField why = new TextField();
            why.setId("withdraw-reason-" + p.id());
            why.textProperty().bindBidirectional(model.draft(p));
            why.setPromptText("Why it is taken back");
            why.setAccessibleText("Why it is taken back");
            HBox.setHgrow(why, Priority.ALWAYS);
            Button take = new Button("Withdraw");
            take.setId("withdraw-" + p.id());
            take.getStyleClass().add("quiet");
            take.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(8);
            line.setAlignment(Pos.CENTER_RIGHT);
            line.getChildren().add(take);
            take.setOnAction(
                    e -> {
                        if (line.getChildren().contains(why)) {
                            model.withdraw(p, why.getText());
                        } else {
                            line.getChildren().addFirst(why);
                            why.requestFocus();
                        }
                    });
            card.getChildren().add(line);
        }
        return card;
    }

    private static VBox card(SeatViewModel model, Proposal p, Label first) {
        Label summary = new Label(p.summary());
        summary.getStyleClass().add("strong");
        summary.setWrapText(true);
        Label why = new Label("Why: " + p.reason());
        why.setWrapText(true);
        VBox card = new VBox(4, first, summary, why);
        if (!p.alternatives().isEmpty()) {
            Label instead = new Label("Instead of: " + p.alternatives());
            instead.setWrapText(true);
            instead.getStyleClass().add("muted");
            card.getChildren().add(instead);
        }
        String cost = model.cost(p);
        if (!cost.isEmpty()) {
            Label label = new Label(cost);
            label.setWrapText(true);
            label.getStyleClass().add("small");
            card.getChildren().add(label);
        }
        card.getStyleClass().add("proposal");
        card.setMinHeight(Region.USE_PREF_SIZE);
        card.setId("proposal-" + p.id());
        return card;
    }
}
