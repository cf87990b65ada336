package sinews.app.review;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import sinews.model.review.Decisions.Decision;
import sinews.model.session.Consent;
import sinews.model.session.EventText;
import sinews.model.session.MselItem;
import sinews.model.session.Proposal;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline.Step;

import java.time.Duration;
import java.util.Locale;

/** The decision at this moment: who, what, why, instead of what, who consented, what came of it. */
final class MomentCard extends VBox {
    private final ReviewViewModel model;

    MomentCard(ReviewViewModel model) {
        super(6);
        this.model = model;
        setId("review-moment");
        getStyleClass().add("moment");
        setMinHeight(Region.USE_PREF_SIZE);
        model.positionProperty().subscribe(p -> show());
    }

    private void show() {
        getChildren().clear();
        Step step = model.step().orElse(null);
        if (step == null) {
            return;
        }
        Label who = new Label(step.who() + (step.undone() ? " · undone later" : ""));
        who.getStyleClass().add("caption");
        getChildren().add(who);
        Decision d = model.decision().orElse(null);
        Label title = new Label(d == null ? step.text() : d.proposal().summary());
        title.setId("review-moment-title");
        title.setWrapText(true);
        title.getStyleClass().add("moment-title");
        getChildren().add(title);
        if (d == null) {
            if (!step.reason().isBlank()) {
                line("Why: ", step.reason());
            }
            return;
        }
        decision(d);
    }

    private void decision(Decision d) {
        SessionState end = model.timeline().latest();
        Proposal p = d.proposal();
        line("Why: ", p.reason());
        if (!p.alternatives().isBlank()) {
            line("Instead of: ", p.alternatives());
        }
        if (d.inject() != null && d.afterInject() != null) {
            String title =
                    end.mselItem(d.inject()).map(MselItem::inject).map(i -> i.title()).orElse("");
            line("After inject: ", title + ", " + span(d.afterInject()) + " later");
        }
        for (Consent c : p.consents()) {
            line(EventText.seat(end, c.need().seat()) + ": ", answer(end, c));
        }
        line(
                "Outcome: ",
                status(p)
                        + (p.outcome().isBlank() ? "" : " – " + p.outcome())
                        + (d.postings() > 0
                                ? " "
                                        + d.postings()
                                        + (d.postings() == 1 ? " posting." : " postings.")
                                : ""));
    }

    private static String answer(SessionState end, Consent c) {
        int until = c.answeredTurn() > 0 ? c.answeredTurn() : end.turn();
        int waited = until - c.askedTurn();
        String wait =
                waited == 0
                        ? " in the same turn"
                        : " after " + waited + (waited == 1 ? " turn" : " turns");
        String why = c.reason().isBlank() ? "" : " – " + c.reason();
        return switch (c.answer()) {
            case GIVEN -> "consented" + wait + why;
            case REFUSED -> "refused" + wait + why;
            case NOT_ASKED -> "was not asked";
            case PENDING -> "has not answered" + (waited > 0 ? wait : "");
        };
    }

    static String status(Proposal p) {
        String name = p.status().name().toLowerCase(Locale.ROOT);
        return switch (p.status()) {
            case OPEN -> "still open";
            case READY -> "ready, not yet adjudicated";
            default -> name;
        };
    }

    /** Such as "27 minutes". */
    static String span(Duration d) {
        long minutes = d.toMinutes();
        if (minutes < 1) {
            return d.toSeconds() + " seconds";
        }
        return minutes < 120
                ? minutes + (minutes == 1 ? " minute" : " minutes")
                : d.toHours() + " hours";
    }

    private void line(String what, String text) {
        Text name = new Text(what);
        name.getStyleClass().add("moment-name");
        Text value = new Text(text);
        value.getStyleClass().add("moment-value");
        getChildren().add(new TextFlow(name, value));
    }
}
