package sinews.app.deal;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import sinews.model.rules.ConsentNeed;
import sinews.model.rules.MoveQuote;
import sinews.model.scenario.Seat;
import sinews.model.session.Command;
import sinews.model.session.Consent.Answer;
import sinews.model.session.Decision;
import sinews.model.session.EventText;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * A deal while it is written down: who proposes what and why, what it would cost and bring, who
 * must consent. Made aloud at the facilitator's console, or proposed by the seat itself.
 */
public final class DealViewModel {
    private final DealSession session;
    private final MoveFields fields;
    private final String by;
    private final LatestQuote own;
    private final LatestQuote whole;
    private final StringProperty seat = new SimpleStringProperty(this, "seat", "");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final StringProperty alternatives = new SimpleStringProperty(this, "alternatives", "");
    private final ObservableList<Seat> proposers = FXCollections.observableArrayList();
    private final ObservableList<AskedSeat> asked = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper(this, "refused", "");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /**
     * @param by {@link Command#FACILITATOR} for a deal made aloud, or the seat that proposes
     */
    public DealViewModel(DealSession session, MoveFields fields, String by) {
        this.session = session;
        this.fields = fields;
        this.by = by;
        own = new LatestQuote(session, viewer());
        whole = new LatestQuote(session, viewer());
        seat.set(aloud() ? firstProposer() : by);
        whole.quoteProperty().subscribe(this::wholeQuoted);
        own.quoteProperty().subscribe(this::ownQuoted);
        InvalidationListener changed = o -> refresh();
        for (Observable o : fields.watched()) {
            o.addListener(changed);
        }
        seat.subscribe(
                (was, is) -> {
                    if (is != null && !is.isEmpty()) {
                        refresh();
                    }
                });
        reason.subscribe(r -> check());
        refresh();
    }

    /** Whether it is made aloud and only recorded here. */
    public boolean aloud() {
        return by.equals(Command.FACILITATOR);
    }

    /** Who reads this sheet. */
    SeatView viewer() {
        return aloud() ? SeatView.ALL : new SeatView(session.state().scenario().seat(by));
    }

    /** Whether the stocks of a nation may be shown on this sheet. */
    public boolean sees(String nation) {
        return viewer().sees(nation);
    }

    private String firstProposer() {
        return session.state().scenario().seats().stream()
                .filter(s -> s.powers().containsKey(fields.nation()))
                .map(Seat::id)
                .findFirst()
                .orElse("");
    }

    /** Reckons everything anew. */
    void refresh() {
        refused.set("");
        if (!fields.missing().isEmpty()) {
            check();
            return;
        }
        whole.ask(Command.FACILITATOR, fields.move());
        if (!seat.get().isEmpty()) {
            own.ask(seat.get(), fields.move());
        }
        check();
    }

    /** The facilitator holds no power, so what it would need names all seats that could propose. */
    private void wholeQuoted(@Nullable MoveQuote quote) {
        if (quote == null) {
            return;
        }
        SessionState state = session.state();
        List<Seat> able =
                quote.needs().stream()
                        .map(ConsentNeed::seat)
                        .distinct()
                        .map(state.scenario()::seat)
                        .toList();
        if (!able.equals(proposers)) {
            String now = seat.get();
            proposers.setAll(able);
            boolean stays = able.stream().anyMatch(s -> s.id().equals(now));
            if (aloud() && !stays && !able.isEmpty()) {
                seat.set(preferred(quote, able));
            } else if (stays) {
                seat.set(now);
            }
        }
        check();
    }

    private String preferred(MoveQuote quote, List<Seat> able) {
        return quote.needs().stream()
                .filter(n -> n.nation().equals(fields.nation()))
                .map(ConsentNeed::seat)
                .findFirst()
                .orElse(able.getFirst().id());
    }

    private void ownQuoted(@Nullable MoveQuote quote) {
        if (quote == null) {
            return;
        }
        Map<String, List<ConsentNeed>> bySeat =
                quote.needs().stream()
                        .filter(n -> !n.seat().equals(seat.get()))
                        .collect(
                                Collectors.groupingBy(
                                        ConsentNeed::seat,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Map<String, AskedSeat> before =
                asked.stream().collect(Collectors.toMap(AskedSeat::seat, a -> a));
        boolean same =
                asked.size() == bySeat.size()
                        && asked.stream().allMatch(a -> a.needs().equals(bySeat.get(a.seat())));
        if (!same) {
            List<AskedSeat> next = new ArrayList<>();
            bySeat.forEach(
                    (id, needs) -> {
                        AskedSeat a = new AskedSeat(id, EventText.seat(session.state(), id), needs);
                        AskedSeat earlier = before.get(id);
                        if (earlier != null) {
                            a.take(earlier);
                        }
                        a.answerProperty().subscribe(v -> check());
                        a.remarkProperty().subscribe(v -> check());
                        next.add(a);
                    });
            asked.setAll(next);
        }
        check();
    }

    private void check() {
        String why = obstacle();
        hint.set(why);
        possible.set(why.isEmpty() && !busy.get());
    }

    private String obstacle() {
        if (!fields.missing().isEmpty()) {
            return fields.missing();
        }
        MoveQuote quote = own.get();
        if (quote == null) {
            return "Reckoning…";
        }
        if (quote.obstacle() != null) {
            return quote.obstacle().sentence();
        }
        SessionState state = session.state();
        String name = EventText.seat(state, seat.get());
        if (!proposers.isEmpty() && proposers.stream().noneMatch(s -> s.id().equals(seat.get()))) {
            return "%s holds no power this move needs: %s can propose it."
                    .formatted(
                            name,
                            proposers.stream().map(Seat::name).collect(Collectors.joining(" or ")));
        }
        if (state.staffActionsLeft(seat.get()) == 0) {
            return "%s has used its staff actions of turn %d: propose it next turn, or withdraw or undo another move."
                    .formatted(name, state.turn());
        }
        for (AskedSeat a : asked) {
            if (a.answerProperty().get() == Answer.REFUSED && a.remarkProperty().get().isBlank()) {
                return "Write why %s refuses.".formatted(a.name());
            }
        }
        return reason.get().isBlank() ? "Write why: the reason is what the review works from." : "";
    }

    /**
     * Makes the proposal, or records the deal.
     *
     * @return whether it was taken; if not, {@link #refusedProperty} says why
     */
    public CompletableFuture<Boolean> propose() {
        if (!possible.get()) {
            return CompletableFuture.completedFuture(false);
        }
        busy.set(true);
        check();
        return session.submit(command())
                .handle(
                        (decision, failure) -> {
                            busy.set(false);
                            if (decision instanceof Decision.Rejected r) {
                                refused.set(r.why().sentence());
                            } else if (failure != null) {
                                refused.set(
                                        "The deal could not be stored: "
                                                + failure.getMessage()
                                                + ".");
                            }
                            check();
                            return decision instanceof Decision.Accepted;
                        });
    }

    private Command command() {
        String why = reason.get().strip();
        String instead = alternatives.get().strip();
        if (!aloud()) {
            return new Command.Propose(by, seat.get(), fields.move(), why, instead);
        }
        Map<String, Answer> answers = new TreeMap<>();
        Map<String, String> remarks = new TreeMap<>();
        for (AskedSeat a : asked) {
            if (a.answerProperty().get() != Answer.PENDING) {
                answers.put(a.seat(), a.answerProperty().get());
                remarks.put(a.seat(), a.remarkProperty().get().strip());
            }
        }
        return new Command.RecordDeal(
                by, seat.get(), fields.move(), why, instead, answers, remarks);
    }

    public MoveFields fields() {
        return fields;
    }

    public DealSession session() {
        return session;
    }

    /** Id of the seat that proposes. */
    public StringProperty seatProperty() {
        return seat;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public StringProperty alternativesProperty() {
        return alternatives;
    }

    /** What has been written so far and not recorded. */
    Written written() {
        return new Written(text(reason), text(alternatives));
    }

    private static String text(StringProperty of) {
        return of.get() == null ? "" : of.get();
    }

    /** Seats that hold a power the move needs; any of them can propose it. */
    public ObservableList<Seat> proposers() {
        return proposers;
    }

    /** Seats whose consent it needs besides. */
    public ObservableList<AskedSeat> asked() {
        return asked;
    }

    /** The quote for the proposing seat; null until it is reckoned. */
    public ReadOnlyObjectProperty<@Nullable MoveQuote> quoteProperty() {
        return own.quoteProperty();
    }

    /** What is missing before it can be proposed; empty when nothing is. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Why the session did not take it; empty unless that happened. */
    public ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }
}
