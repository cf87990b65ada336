package sinews.app.inspector;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import sinews.app.board.Icons;
import sinews.app.board.Offer;
import sinews.app.board.OfferItem;
import sinews.app.deal.DealDesk;
import sinews.app.deal.MoveKind;
import sinews.app.inspector.Card.Deed;
import sinews.app.inspector.Card.Figure;
import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Section;
import sinews.app.inspector.Card.Tone;
import sinews.app.shell.Ui;
import sinews.model.session.Command;
import sinews.model.session.Proposal;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows what is selected, or the situation, and what can be done about it. */
public final class InspectorView extends ScrollPane {
    private static final double ICON = 20;
    private static final double SMALL_ICON = 16;

    private final ObservableValue<Sight> sight;
    private final ObservableValue<@Nullable Trends> trends;
    private final ObjectProperty<Subject> subject;
    private final WhyDesk whys;
    private final DealDesk deals;
    private final @Nullable Consumer<Command> submit;

    /** The question that is open, so that it stays open when the board is shown again. */
    private @Nullable Question asked;

    private final VBox content = new VBox(18);
    private Function<Subject, List<Offer>> alsoOffered = about -> List.of();
    private boolean acts = true;

    /**
     * @param whys answers "why?"
     * @param deals opens deal sheets
     * @param submit gives a command of the facilitator's; null at a seat, which answers in its
     *     inbox
     */
    public InspectorView(
            ObservableValue<Sight> sight,
            ObservableValue<@Nullable Trends> trends,
            ObjectProperty<Subject> subject,
            WhyDesk whys,
            DealDesk deals,
            @Nullable Consumer<Command> submit) {
        this.sight = sight;
        this.trends = trends;
        this.subject = subject;
        this.whys = whys;
        this.deals = deals;
        this.submit = submit;
        setId("inspector");
        getStyleClass().addAll("inspector", "panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.setPadding(new Insets(18, 20, 20, 20));
        setContent(content);
        sight.addListener((o, was, is) -> refresh());
        trends.addListener((o, was, is) -> refresh());
        subject.addListener(
                (o, was, is) -> {
                    refresh();
                    setVvalue(0);
                });
        refresh();
    }

    /** Shows something with the answer to a question about it. */
    public void ask(Subject about, Question.@Nullable Ask question) {
        asked =
                Question.about(sight.getValue(), about).stream()
                        .filter(q -> q.ask() == question)
                        .findFirst()
                        .orElse(null);
        if (about.equals(subject.get())) {
            refresh();
            setVvalue(0);
        } else {
            subject.set(about);
        }
    }

    /** What else can be done with what is shown, below its title. */
    public void setAlsoOffered(Function<Subject, List<Offer>> offers) {
        alsoOffered = offers;
        refresh();
    }

    /** Whether moves can be made now; where not, none are offered. */
    public void setActs(boolean now) {
        if (now != acts) {
            acts = now;
            refresh();
        }
    }

    private void refresh() {
        Node cursor = getScene() == null ? null : getScene().getFocusOwner();
        boolean ours = false;
        for (Node n = cursor; n != null; n = n.getParent()) {
            ours |= n == content;
        }
        if (ours) {
            // What had the cursor goes; it must not end up on the clock.
            requestFocus();
        }
        Subject now = subject.get();
        Card card = Cards.of(sight.getValue(), now);
        content.getChildren().setAll(head(card, now));
        Figure figure = card.figure();
        if (figure != null) {
            content.getChildren().add(figure(figure));
        }
        List<Question> questions = Question.about(sight.getValue(), now);
        if (!questions.isEmpty()) {
            content.getChildren().add(why(questions));
        }
        Trends known = trends.getValue();
        var key = card.trend();
        if (key != null && known != null && !known.past().isEmpty()) {
            content.getChildren()
                    .add(
                            new TrendChart(
                                    known.past(b -> b.stock(key)),
                                    known.ahead(b -> b.stock(key)),
                                    card.required()));
        }
        card.sections().forEach(s -> content.getChildren().add(section(s)));
        Consumer<Command> give = submit;
        if (give != null && now instanceof Subject.DealOf deal) {
            sight.getValue()
                    .state()
                    .proposal(deal.proposal())
                    .filter(
                            p ->
                                    p.status() == Proposal.Status.OPEN
                                            || p.status() == Proposal.Status.READY)
                    .filter(p -> !sight.getValue().state().ended())
                    .ifPresent(
                            p ->
                                    content.getChildren()
                                            .add(new AnswerPane(sight.getValue(), p, give)));
        }
        if (acts && !sight.getValue().state().ended()) {
            List<Offer> more = more(now, card.deeds());
            if (!card.deeds().isEmpty() || !more.isEmpty()) {
                content.getChildren().add(deeds(card.deeds(), more));
            }
        }
    }

    private Node why(List<Question> questions) {
        Question open = asked != null && questions.contains(asked) ? asked : null;
        return new WhyPane(sight.getValue(), questions, whys, open, q -> asked = q, subject::set);
    }

    private Node head(Card card, Subject now) {
        Label title = Ui.text(card.title(), "title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, title);
        if (!card.icon().isEmpty()) {
            StackPane icon = Icons.boxed(card.icon(), ICON);
            HBox.setMargin(icon, new Insets(2, 0, 0, 0));
            row.getChildren().addFirst(icon);
        }
        if (!(now instanceof Subject.Situation) && submit != null) {
            Button close = new Button("✕");
            close.setId("inspector-close");
            // A long title wraps; it must not squeeze the button to dots.
            close.setMinWidth(Region.USE_PREF_SIZE);
            close.getStyleClass().addAll("quiet", "small");
            close.setAccessibleText("Back to the situation");
            close.setTooltip(new Tooltip("Back to the situation"));
            close.setOnAction(e -> subject.set(Subject.SITUATION));
            row.getChildren().add(close);
        }
        VBox head = new VBox(2, row, Ui.text(card.subtitle(), "muted"));
        for (Offer o : alsoOffered.apply(now)) {
            Button b = new Button(o.text());
            b.setId("inspector-" + o.id());
            b.getStyleClass().add("small");
            b.setMinWidth(Region.USE_PREF_SIZE);
            b.setTooltip(new Tooltip(o.help()));
            b.setOnAction(e -> o.run().run());
            VBox.setMargin(b, new Insets(8, 0, 0, 0));
            head.getChildren().add(b);
        }
        return head;
    }

    private static Node figure(Figure f) {
        boolean word = f.number().length() > 7;
        Label number =
                Ui.label(
                        f.number(),
                        word ? "word-figure" : "number",
                        word ? style(f.tone()) : "plain");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setMinHeight(Region.USE_PREF_SIZE);
        Tooltip.install(number, new Tooltip(f.exact()));
        VBox right = new VBox(5, Ui.text(f.caption()));
        right.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(right, Priority.ALWAYS);
        if (f.share() >= 0) {
            right.getChildren().add(bar(f.share(), f.tone()));
        }
        HBox row = new HBox(14, number, right);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(f.exact() + ", " + f.caption());
        return row;
    }

    private static Node bar(double share, Tone tone) {
        Region full = new Region();
        full.getStyleClass().add("bar-track");
        Region part = new Region();
        part.getStyleClass().addAll("bar-fill", "bar-" + tone.name().toLowerCase(Locale.ROOT));
        StackPane bar = new StackPane(full, part);
        StackPane.setAlignment(part, Pos.CENTER_LEFT);
        part.maxWidthProperty().bind(bar.widthProperty().multiply(Math.clamp(share, 0.0, 1.0)));
        bar.setMinHeight(6);
        bar.setMaxHeight(6);
        return bar;
    }

    private Node section(Section s) {
        Label heading = Ui.text(s.heading(), "heading");
        if (!s.icon().isEmpty()) {
            heading.setGraphic(Icons.boxed(s.icon(), SMALL_ICON));
            heading.setGraphicTextGap(7);
        }
        VBox box = new VBox(2, heading);
        box.getChildren().getFirst().setStyle("-fx-padding: 0 0 4 0;");
        s.rows().forEach(r -> box.getChildren().add(row(r)));
        return box;
    }

    private Node row(Row r) {
        HBox row = new HBox(10);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("inspector-row");
        if (r.dot()) {
            Circle dot = new Circle(3.5);
            dot.getStyleClass().addAll("dot", "dot-" + r.tone().name().toLowerCase(Locale.ROOT));
            HBox.setMargin(dot, new Insets(1, 0, 0, 0));
            row.getChildren().add(dot);
        }
        Label text = Ui.text(r.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        row.getChildren().add(text);
        if (!r.value().isEmpty()) {
            Label value = Ui.text(r.value(), "strong", style(r.tone()));
            value.setAlignment(Pos.TOP_RIGHT);
            value.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
            if (r.value().length() <= 26) {
                value.setMinWidth(Region.USE_PREF_SIZE);
            } else {
                value.setMaxWidth(190);
            }
            row.getChildren().add(value);
        }
        Subject link = r.link();
        if (link == null || !sight.getValue().shows(link)) {
            return row;
        }
        row.getStyleClass().add("row-link");
        press(row, r.text() + " " + r.value(), () -> subject.set(link));
        return row;
    }

    /** Makes a row something to press, by mouse and by key. */
    private static void press(HBox row, String spoken, Runnable run) {
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(spoken);
        row.setOnMouseClicked(e -> run.run());
        row.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                        run.run();
                        e.consume();
                    }
                });
    }

    private static String style(Tone tone) {
        return switch (tone) {
            case PLAIN -> "plain";
            case MUTED -> "muted";
            case GOOD -> "good";
            case WARNING -> "warning";
            case BAD -> "bad";
        };
    }

    /** What else can be made of it, besides what stands on the card. */
    private List<Offer> more(Subject now, List<Deed> shown) {
        var state = sight.getValue().state();
        List<String> there = shown.stream().map(d -> id(d.kind())).toList();
        return deals.offers(now.about(state.scenario(), state.board())).stream()
                .filter(o -> !there.contains(o.id()))
                .toList();
    }

    private static String id(MoveKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Node deeds(List<Deed> deeds, List<Offer> more) {
        VBox box = new VBox(6, Ui.label("What can be done", "heading"));
        for (Deed d : deeds) {
            VBox words = new VBox(1, Ui.text(d.text(), "strong"), Ui.text(d.help(), "small-muted"));
            HBox.setHgrow(words, Priority.ALWAYS);
            Label on = Ui.label("›", "muted");
            on.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(8, words, on);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setId(
                    "deed-"
                            + id(d.kind())
                            + (d.kind() == MoveKind.ORDER ? "-" + d.about().line() : ""));
            row.getStyleClass().add("deed");
            press(row, d.text() + " " + d.help(), () -> deals.open(d.kind(), d.about()));
            box.getChildren().add(row);
        }
        if (!more.isEmpty()) {
            box.getChildren().add(menu(deeds.isEmpty() ? "Moves" : "More moves", more));
        }
        return box;
    }

    private static Node menu(String text, List<Offer> offers) {
        MenuButton menu = new MenuButton(text);
        menu.setId("deed-more");
        menu.setMaxWidth(Double.MAX_VALUE);
        offers.forEach(o -> menu.getItems().add(OfferItem.of(o)));
        return menu;
    }
}
