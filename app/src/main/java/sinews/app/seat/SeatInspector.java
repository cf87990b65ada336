package sinews.app.seat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import sinews.app.deal.DealDesk;
import sinews.app.inspector.InspectorView;
import sinews.app.inspector.Question;
import sinews.app.inspector.Sight;
import sinews.app.inspector.Subject;
import sinews.app.inspector.Trends;
import sinews.app.inspector.WhyDesk;
import sinews.app.shell.Ui;
import sinews.model.explain.SeatExplainer;
import sinews.model.rules.Rules;
import sinews.model.scenario.Seat;
import sinews.model.session.SeatSession;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.util.concurrent.CompletableFuture;

/**
 * What a seat has selected on its board, and why it is as it is. All of it is made from the session
 * as the seat knows it; what it may not see never gets here.
 */
final class SeatInspector {
    private final Seat seat;
    private final SeatSource source;
    private final DealDesk deals;
    private final WhyDesk whys;
    private final BorderPane root = new BorderPane();
    private final Button back = new Button();
    private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(Subject.SITUATION);
    private final ObjectProperty<@Nullable Trends> trends = new SimpleObjectProperty<>();
    private final ObjectProperty<Sight> sight = new SimpleObjectProperty<>();
    private @Nullable InspectorView view;
    private @Nullable SessionState shown;
    private Question.@Nullable Ask pending;
    private boolean acts;

    /**
     * @param deals opens deal sheets for the seat
     */
    SeatInspector(Seat seat, SeatSource source, DealDesk deals) {
        this.seat = seat;
        this.source = source;
        this.deals = deals;
        whys = new WhyDesk(this::answers, source.timeline(), source.background(), source.screen());
        back.setId("seat-inbox-back");
        back.getStyleClass().addAll("quiet", "small");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(e -> subject.set(Subject.SITUATION));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(8, back, gap, Ui.label("as this seat may see it", "caption"));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("seat-inspector-bar", "line-bottom");
        ProgressBar wait = new ProgressBar();
        wait.setAccessibleText("Working it out");
        root.setTop(bar);
        root.setCenter(wait);
        root.setId("seat-inspector");
        root.setPrefWidth(380);
        root.setMinWidth(340);
        root.getStyleClass().addAll("panel", "line-left");
    }

    /** The rules as the seat knows them are those of what it knows of the scenario. */
    private WhyDesk.Answers answers(Timeline timeline) {
        SeatSession known = new SeatSession(seat, timeline.latest());
        return new SeatExplainer(timeline, source.rules(), known, known(known))::answer;
    }

    private Rules known(SeatSession session) {
        return source.known(seat.id(), session.state().scenario());
    }

    /** Shows another position. */
    void show(SessionState s, int waiting, boolean mayAct) {
        back.setText("‹ Inbox and moves" + (waiting > 0 ? " · " + waiting + " to answer" : ""));
        acts = mayAct;
        InspectorView now = view;
        if (now != null) {
            now.setActs(mayAct);
        }
        if (s == shown) {
            return;
        }
        shown = s;
        var unused =
                CompletableFuture.supplyAsync(() -> sight(s), source.background())
                        .thenAcceptAsync(
                                made -> {
                                    if (s == shown) {
                                        look(made);
                                    }
                                },
                                source.screen());
        var unusedToo =
                source.timeline()
                        .get()
                        .thenApplyAsync(
                                t -> Trends.seen(t, new SeatSession(seat, t.latest())),
                                source.background())
                        .thenAcceptAsync(trends::set, source.screen());
    }

    private Sight sight(SessionState s) {
        SeatSession session = new SeatSession(seat, s);
        return new Sight(
                session.state(),
                session.view().of(s.scenario(), source.rules().measures(s.board())),
                known(session),
                session.view());
    }

    /** Shows something with the answer to a question about it, as soon as there is a position. */
    void ask(Subject about, Question.@Nullable Ask question) {
        InspectorView now = view;
        if (now == null) {
            subject.set(about);
            pending = question;
        } else {
            now.ask(about, question);
        }
    }

    private void look(Sight made) {
        sight.set(made);
        if (view == null) {
            InspectorView first = new InspectorView(sight, trends, subject, whys, deals, null);
            first.setActs(acts);
            view = first;
            root.setCenter(first);
            if (pending != null) {
                first.ask(subject.get(), pending);
                pending = null;
            }
        }
    }

    /** What is shown; the situation for nothing. */
    ObjectProperty<Subject> subjectProperty() {
        return subject;
    }

    Node root() {
        return root;
    }
}
