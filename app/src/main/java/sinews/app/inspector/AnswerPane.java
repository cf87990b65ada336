package sinews.app.inspector;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import sinews.app.shell.Ui;
import sinews.model.session.Command;
import sinews.model.session.Consent;
import sinews.model.session.Proposal;

import java.util.List;
import java.util.function.Consumer;

/** The facilitator enters what seats answered aloud, or takes a proposal back. */
final class AnswerPane extends VBox {
    AnswerPane(Sight sight, Proposal p, Consumer<Command> submit) {
        super(8);
        TextField reason = new TextField();
        reason.setId("answer-reason");
        reason.setPromptText("Reason (needed to refuse or withdraw)");
        List<String> pending =
                p.consents().stream()
                        .filter(c -> c.answer() == Consent.Answer.PENDING)
                        .map(c -> c.need().seat())
                        .distinct()
                        .toList();
        getChildren().addAll(Ui.label("Answer for the seats", "heading"), reason);
        for (String seat : pending) {
            Button yes = new Button(sight.seat(seat) + " consents");
            yes.setId("consent-" + seat);
            yes.setOnAction(
                    e ->
                            submit.accept(
                                    new Command.Answer(
                                            Command.FACILITATOR,
                                            p.id(),
                                            seat,
                                            true,
                                            reason.getText().strip())));
            Button no = new Button("refuses");
            no.setId("refuse-" + seat);
            no.setAccessibleText(sight.seat(seat) + " refuses");
            no.disableProperty().bind(reason.textProperty().isEmpty());
            no.setOnAction(
                    e ->
                            submit.accept(
                                    new Command.Answer(
                                            Command.FACILITATOR,
                                            p.id(),
                                            seat,
                                            false,
                                            reason.getText().strip())));
            getChildren().add(new FlowPane(8, 8, yes, no));
        }
        Button withdraw = new Button("Withdraw the proposal");
        withdraw.setId("withdraw");
        withdraw.disableProperty().bind(reason.textProperty().isEmpty());
        withdraw.setOnAction(
                e ->
                        submit.accept(
                                new Command.Withdraw(
                                        Command.FACILITATOR, p.id(), reason.getText().strip())));
        getChildren().add(withdraw);
    }
}
