package sinews.app.board;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Cause;
import sinews.model.board.Debt;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Positions with many tokens at one place, and with every mark there is. */
public final class Crowd {
    static final String PLACE = "guam";
    private static final List<String> ITEMS =
            List.of(
                    "round-155",
                    "gmlrs",
                    "pac3-mse",
                    "sm6",
                    "sm3-iia",
                    "lrasm",
                    "jassm-er",
                    "nsm",
                    "drone-isr",
                    "escort");
    private static final List<String> OWNERS = List.of("US", "JP", "KR", "AU");

    private Crowd() {}

    /** A board with forty stocks at Guam: ten materiel of four owners. */
    public static Board forty(Board b) {
        List<Posting> postings = new ArrayList<>();
        int n = 0;
        for (String owner : OWNERS) {
            for (String item : ITEMS) {
                n++;
                long more = 10L * n * n;
                postings.add(
                        new Posting(
                                Account.INJECTED,
                                new Account.Stock(PLACE, owner),
                                item,
                                more,
                                new Cause("test", "")));
            }
        }
        return with(b, postings, e -> {});
    }

    /** The tokens of a position at Guam. */
    static long at(BoardModel model) {
        return model.tokens().stream().filter(t -> t.place().equals(PLACE)).count();
    }

    /** What to change on a board. */
    static final class Parts {
        SortedMap<String, LineState> lines;
        SortedMap<String, NationState> nations;
        SortedMap<StockKey, StockTerms> terms;
        SortedMap<String, ActiveEffect> effects;
        SortedMap<String, Debt> debts;

        void line(String id, Consumer<LineState.Edit> change) {
            lines.computeIfPresent(id, (k, l) -> l.with(change));
        }

        void effect(String inject, Effect effect, int from, int until) {
            effects.put(
                    Board.effectKey(inject, 0),
                    new ActiveEffect(inject, "", 0, effect, from, until));
        }
    }

    /** A board with every mark on one token or another. */
    static Board marked(Played played) {
        Board b = played.board();
        int now = b.tick();
        StockKey guam = new StockKey("guam", "pac3-mse", "US");
        return with(
                b,
                List.of(
                        new Posting(
                                Account.INJECTED,
                                new Account.Stock("guam", "JP"),
                                "pac3-mse",
                                24,
                                new Cause("test", "")),
                        new Posting(
                                Account.INJECTED,
                                new Account.Stock("jp-yokosuka", "US"),
                                "lrasm",
                                1234,
                                new Cause("test", ""))),
                p -> {
                    p.terms.put(guam, new StockTerms(20, true, 60));
                    p.debts.put("a", new Debt("JP", "US", "pac3-mse", 24));
                    p.effect("recall", new Effect.Recall("lrasm", "", 6), now, now + 6);
                    p.effect(
                            "ban",
                            new Effect.ExportBan("KR", List.of(), List.of("round-155")),
                            now,
                            Integer.MAX_VALUE);
                    p.line(
                            "us-pac3",
                            e -> {
                                e.directedUntil = now + 12;
                                e.target = e.maxRate;
                                e.adding = 120;
                                e.addedAt = now + 30;
                            });
                    p.line("us-gmlrs", e -> e.target = e.minRate);
                    p.line("us-lrasm", e -> e.target = e.minRate);
                    p.line(
                            "us-sm6",
                            e -> {
                                e.damageBp = 3_000;
                                e.damageFrom = now;
                                e.recovery = 10;
                            });
                    p.line("us-round", e -> e.starvedOf = "charge-155");
                    p.line(
                            "us-sm3",
                            e -> {
                                e.phase = LinePhase.WARM;
                                e.schedule = List.of();
                            });
                    p.line(
                            "us-jassm",
                            e -> {
                                e.phase = LinePhase.COLD;
                                e.schedule = List.of();
                                e.rate = 0;
                            });
                    p.line("jp-pac3", e -> e.keptWarmUntil = now + 20);
                    p.nations.computeIfPresent(
                            "US",
                            (k, s) -> s.with(e -> e.priorities = List.of("pac3-mse", "round-155")));
                });
    }

    private static Board with(Board b, List<Posting> postings, Consumer<Parts> change) {
        Parts p = new Parts();
        p.lines = new TreeMap<>(b.lines());
        p.nations = new TreeMap<>(b.nations());
        p.terms = new TreeMap<>(b.stockTerms());
        p.effects = new TreeMap<>(b.effects());
        p.debts = new TreeMap<>(b.debts());
        change.accept(p);
        return new Board(
                b.tick(),
                b.ledger().post(postings),
                p.lines,
                b.supplies(),
                b.orders(),
                b.cargo(),
                p.nations,
                b.demands(),
                b.lanes(),
                b.chokepoints(),
                b.agreements(),
                p.terms,
                p.effects,
                b.served(),
                b.nextSerial(),
                b.remainders(),
                b.technologies(),
                b.places(),
                p.debts);
    }
}
