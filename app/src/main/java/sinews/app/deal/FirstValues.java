package sinews.app.deal;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Location;
import sinews.model.scenario.Seat;

import java.util.List;

/** What a form is filled in with at first, as far as what it is about tells. */
final class FirstValues {
    private final MoveForm form;
    private final MoveKind kind;
    private final Choices choices;
    private final About about;
    private final @Nullable Seat seat;

    FirstValues(MoveForm form, About about, @Nullable Seat seat) {
        this.form = form;
        kind = form.kind();
        choices = form.choices();
        this.about = about;
        this.seat = seat;
    }

    /** Fills the form in; what comes later looks at what came before. */
    void fill() {
        MoveForms.choices(kind).stream().findFirst().ifPresent(form.choice()::set);
        List<Integer> dues = choices.dues();
        form.due().set(dues.isEmpty() ? choices.scenario().totalTicks() : dues.getLast());
        form.line().set(line());
        form.materiel().set(about.materiel().isEmpty() ? materiel() : about.materiel());
        form.family().set(choices.scenario().materiel(form.materiel().get()).family());
        form.nationProperty().set(nation());
        form.other().set(otherNation());
        form.order().set(firstOf(choices.orders(), about.order()));
        form.lane().set(firstOf(choices.lanes(), about.lane()));
        form.place().set(place());
        if (kind == MoveKind.STOCK_TARGET && about.materiel().isEmpty()) {
            String place = form.place().get();
            String owner = form.nationProperty().get();
            choices.stocks().stream()
                    .filter(s -> s.place().equals(place) && s.owner().equals(owner))
                    .findFirst()
                    .ifPresent(s -> form.materiel().set(s.materiel()));
        }
        form.scope().add(about.materiel().isEmpty() ? Choices.ALL : about.materiel());
        parties();
        lines();
        form.quantity().set(quantity());
    }

    private static String firstOf(List<String> all, String wanted) {
        return all.contains(wanted) ? wanted : all.stream().findFirst().orElse("");
    }

    private String line() {
        List<String> fit = choices.lines(kind);
        if (fit.contains(about.line())) {
            return about.line();
        }
        return fit.stream()
                .filter(l -> choices.state(l).materiel().equals(about.materiel()))
                .findFirst()
                .or(() -> fit.stream().filter(l -> nationOf(l).equals(about.nation())).findFirst())
                .or(() -> fit.stream().findFirst())
                .orElse("");
    }

    private String materiel() {
        return form.line().get().isEmpty() ? choices.materiel().getFirst() : form.made();
    }

    /** The nation it is about if it may speak, else the first that the seat speaks for. */
    private String nation() {
        String wanted =
                !about.nation().isEmpty()
                        ? about.nation()
                        : form.line().get().isEmpty() ? "" : nationOf(form.line().get());
        if (seat == null) {
            return firstOf(choices.nations(), wanted);
        }
        List<String> own =
                choices.nations().stream()
                        .filter(n -> kind.powers().stream().anyMatch(p -> seat.holds(n, p)))
                        .toList();
        return own.isEmpty() ? firstOf(choices.nations(), wanted) : firstOf(own, wanted);
    }

    /** The nation it is about if that is not the first, else another. */
    private String otherNation() {
        String first = form.nationProperty().get();
        if (!about.nation().isEmpty() && !about.nation().equals(first)) {
            return about.nation();
        }
        return choices.nations().stream().filter(n -> !n.equals(first)).findFirst().orElse("");
    }

    private String place() {
        List<String> fit = choices.places(kind);
        if (about.thing() == About.Thing.STOCK && about.stock() != null) {
            return about.stock().place();
        }
        if (fit.contains(about.place())) {
            return about.place();
        }
        return switch (kind) {
            case ORDER, MULTI_YEAR, AGILE_SPLIT -> usualPlace(form.nationProperty().get());
            case SECOND_SOURCE, PRINT_FORWARD, FORWARD_REPAIR -> abroad(fit);
            case MINERALS ->
                    firstOf(fit, form.line().get().isEmpty() ? "" : form.state().location());
            default -> home(fit);
        };
    }

    String usualPlace(String buyer) {
        String what =
                kind == MoveKind.AGILE_SPLIT || form.line().get().isEmpty()
                        ? form.materiel().get()
                        : form.made();
        String not = form.line().get().isEmpty() ? "" : form.state().location();
        return UsualPlace.of(choices.scenario(), buyer, what, not);
    }

    private String home(List<String> fit) {
        return fit.stream()
                .filter(
                        p ->
                                choices.scenario()
                                        .location(p)
                                        .nation()
                                        .equals(form.nationProperty().get()))
                .findFirst()
                .orElse(fit.getFirst());
    }

    private String abroad(List<String> fit) {
        String maker = form.line().get().isEmpty() ? "" : nationOf(form.line().get());
        return choices.scenario().locations().stream()
                .filter(l -> fit.contains(l.id()))
                .filter(l -> !l.nation().equals(maker) && choices.nations().contains(l.nation()))
                .map(Location::id)
                .findFirst()
                .orElse(fit.getFirst());
    }

    private void parties() {
        if (kind == MoveKind.EXPORT_WAIVER) {
            form.parties().add(form.other().get());
            return;
        }
        form.parties().add(form.nationProperty().get());
        if (!about.nation().isEmpty()) {
            form.parties().add(about.nation());
        }
    }

    private void lines() {
        if (kind == MoveKind.AGILE_SPLIT) {
            linesOfMateriel();
        } else if (!about.line().isEmpty()) {
            form.lines().add(about.line());
        } else if (kind == MoveKind.SIGNAL) {
            linesOfNation();
        }
    }

    void linesOfMateriel() {
        form.lines().clear();
        choices.makers(form.materiel().get()).stream().limit(2).forEach(form.lines()::add);
    }

    void linesOfNation() {
        form.lines().clear();
        form.lineChoices().stream().limit(1).forEach(form.lines()::add);
    }

    /** Half of what a line makes in a year; the stock there is for a target. */
    long quantity() {
        if (kind == MoveKind.STOCK_TARGET) {
            long there =
                    choices.board()
                            .stock(
                                    new StockKey(
                                            form.place().get(),
                                            form.materiel().get(),
                                            form.nationProperty().get()));
            return Math.max(1, there);
        }
        LineState l =
                form.line().get().isEmpty() ? null : choices.board().lines().get(form.line().get());
        long half = l == null ? 1 : Math.max(1, l.baseRate() / 2);
        return kind == MoveKind.MULTI_YEAR ? half * form.years().get() : half;
    }

    private String nationOf(String line) {
        return choices.state(line).spec().nation();
    }
}
