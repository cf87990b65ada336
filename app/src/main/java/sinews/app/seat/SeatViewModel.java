package sinews.app.seat;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;

import sinews.app.deal.DealSession;
import sinews.app.deal.DealText;
import sinews.model.rules.MoveQuote;
import sinews.model.scenario.Seat;
import sinews.model.session.Command;
import sinews.model.session.Consent;
import sinews.model.session.Consent.Answer;
import sinews.model.session.Decision;
import sinews.model.session.EventText;
import sinews.model.session.MselItem;
import sinews.model.session.Phase;
import sinews.model.session.Proposal;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one seat has before it: what it is asked, what it does this turn, what it was told. */
public final class SeatViewModel {
    private final DealSession session;
    private final String seat;
    private final Subscription following;
    private final ReadOnlyObjectWrapper<SessionState> state;
    private final ObservableList<Proposal> inbox = FXCollections.observableArrayList();
    private final ObservableList<Proposal> moves = FXCollections.observableArrayList();
    private final ObservableMap<String, MoveQuote> quotes = FXCollections.observableHashMap();
    private final Map<String, StringProperty> drafts = new HashMap<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    /**
     * @param states the session as it goes on
     * @param seat seat id
     */
    public SeatViewModel(DealSession session, ObservableValue<SessionState> states, String seat) {
        this.session = session;
        this.seat = seat;
        state = new ReadOnlyObjectWrapper<>(this, "state", session.state());
        following = states.subscribe(this::follow);
    }

    private void follow(SessionState now) {
        state.set(now);
        keep(inbox, now.proposals().stream().filter(p -> p.waitsFor(seat)).toList());
        keep(
                moves,
                now.proposals().stream()
                        .filter(p -> p.seat().equals(seat))
                        .filter(p -> p.turn() == now.turn() || alive(p))
                        .toList());
        List.copyOf(inbox).forEach(this::reckon);
        List.copyOf(moves).stream().filter(SeatViewModel::alive).forEach(this::reckon);
    }

    private static void keep(ObservableList<Proposal> list, List<Proposal> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    private static boolean alive(Proposal p) {
        return p.status() == Proposal.Status.OPEN || p.status() == Proposal.Status.READY;
    }

    private void reckon(Proposal p) {
        SeatView viewer = new SeatView(seat());
        session.quote(p.seat(), p.move())
                .thenAccept(q -> quotes.put(p.id(), viewer.of(state.get().scenario(), q)));
    }

    /** Stops following the session. */
    public void dispose() {
        following.unsubscribe();
    }

    public DealSession session() {
        return session;
    }

    public Seat seat() {
        return session.state().scenario().seat(seat);
    }

    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Proposals that wait for this seat's consent. */
    public ObservableList<Proposal> inbox() {
        return inbox;
    }

    /** Its own proposals of this turn, and earlier ones that are not settled. */
    public ObservableList<Proposal> moves() {
        return moves;
    }

    /** What the proposals shown would cost and bring now, by id; filled in as it is reckoned. */
    public ObservableMap<String, MoveQuote> quotes() {
        return quotes;
    }

    /** Why the last command was not taken; empty when it was. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Injects this seat has been told, the newest first. */
    public List<MselItem> told() {
        return state.get().msel().stream()
                .filter(m -> m.status() == MselItem.Status.DELIVERED)
                .filter(m -> m.inject().visibleTo(seat))
                .sorted(Comparator.comparingInt(MselItem::turn).reversed())
                .toList();
    }

    /** Proposals the seat made or is asked about. */
    public List<Proposal> known() {
        return state.get().proposals().stream()
                .filter(
                        p ->
                                p.seat().equals(seat)
                                        || p.consents().stream()
                                                .anyMatch(c -> c.need().seat().equals(seat)))
                .toList();
    }

    /** Injects it was warned of that have not come yet, in the MSEL's order. */
    public List<MselItem> warnedOf() {
        return new SeatView(seat()).warnedOf(state.get());
    }

    public boolean submitted() {
        return state.get().submitted().contains(seat);
    }

    /** Whether the seat can act by itself now. */
    public boolean acts() {
        return state.get().phase() == Phase.PLAN && !state.get().ended();
    }

    /** What stands in the way of acting, or empty. */
    public String closedSentence() {
        SessionState s = state.get();
        if (s.ended()) {
            return "The exercise has ended.";
        }
        if (s.phase() != Phase.PLAN) {
            return "Moves are made in the Plan phase; turn %d is in %s."
                    .formatted(
                            s.turn(),
                            s.phase().name().charAt(0)
                                    + s.phase().name().substring(1).toLowerCase(Locale.ROOT));
        }
        return submitted()
                ? "You have submitted turn " + s.turn() + "; you can still answer others."
                : "";
    }

    /** What a proposal costs, such as "5.4 M$, paid by Japan · 1 political capital". */
    public String cost(Proposal p) {
        MoveQuote q = quotes.get(p.id());
        if (q == null) {
            return "";
        }
        if (q.obstacle() != null) {
            return "Cannot be done now: " + q.obstacle().sentence();
        }
        var scenario = state.get().scenario();
        String money =
                q.money() == 0
                        ? "costs nothing"
                        : DealText.dollars(q.money())
                                + (q.payer().isEmpty()
                                        ? ""
                                        : ", paid by " + scenario.nation(q.payer()).name());
        String capital =
                q.politicalCapital() == 0
                        ? ""
                        : " · " + q.politicalCapital() + " political capital";
        String effect =
                q.effectTick() < 0
                        ? ""
                        : (q.transitTenths() >= 0 ? " · arrives " : " · takes effect ")
                                + DealText.turnWeek(scenario, q.effectTick());
        return money + capital + effect;
    }

    /** Where a proposal stands, such as "waits for Japan". */
    public String status(Proposal p) {
        return switch (p.status()) {
            case OPEN ->
                    "waits for "
                            + names(p, Answer.PENDING)
                            + " "
                            + since(p, c -> c.answer() == Answer.PENDING)
                            + ", open until the end of turn "
                            + p.expires();
            case READY -> "ready for adjudication";
            case REFUSED -> "refused by " + names(p, Answer.REFUSED) + reasons(p);
            case WITHDRAWN -> "withdrawn";
            case EXPIRED -> "expired";
            case ENACTED -> "done: " + p.outcome();
            case FAILED -> "failed: " + new SeatView(seat()).outcome(state.get().scenario(), p);
        };
    }

    private String names(Proposal p, Answer answer) {
        return p.consents().stream()
                .filter(c -> c.answer() == answer)
                .map(c -> name(c.need().seat()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Since when this seat is waited for, such as "since turn 2 (1 turn)". */
    public String askedSince(Proposal p) {
        return since(p, c -> c.need().seat().equals(seat));
    }

    private String since(Proposal p, Predicate<Consent> which) {
        int asked =
                p.consents().stream()
                        .filter(which)
                        .mapToInt(Consent::askedTurn)
                        .min()
                        .orElse(p.turn());
        int turns = state.get().turn() - asked;
        return turns <= 0
                ? "since this turn"
                : "since turn %d (%d turn%s)".formatted(asked, turns, turns == 1 ? "" : "s");
    }

    private static String reasons(Proposal p) {
        String all =
                p.consents().stream()
                        .filter(c -> c.answer() == Answer.REFUSED)
                        .map(Consent::reason)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : " – " + all;
    }

    public String name(String seatId) {
        return EventText.seat(state.get(), seatId);
    }

    /** What is being typed about a proposal; kept while the screen is drawn anew. */
    public StringProperty draft(Proposal p) {
        return drafts.computeIfAbsent(p.id(), id -> new SimpleStringProperty(""));
    }

    /** Consents to a proposal, or refuses it with a reason. */
    public CompletableFuture<Boolean> answer(Proposal p, boolean yes, String reason) {
        return give(new Command.Answer(seat, p.id(), seat, yes, reason.strip()));
    }

    /** Takes an own proposal back. */
    public CompletableFuture<Boolean> withdraw(Proposal p, String reason) {
        return give(new Command.Withdraw(seat, p.id(), reason.strip()));
    }

    /** The seat has made its moves. */
    public CompletableFuture<Boolean> submit() {
        return give(new Command.SubmitTurn(seat, seat));
    }

    private CompletableFuture<Boolean> give(Command command) {
        return session.submit(command)
                .handle(
                        (decision, failure) -> {
                            if (decision instanceof Decision.Rejected r) {
                                trouble.set(r.why().sentence());
                            } else if (failure != null) {
                                trouble.set("That could not be stored: " + failure.getMessage());
                            } else {
                                trouble.set("");
                            }
                            return decision instanceof Decision.Accepted;
                        });
    }
}
