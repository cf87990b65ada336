package sinews.app.deal;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Chooses a move without dragging: which kind, and of what. */
final class NewDealSheet extends VBox {
    /** What can be begun here. */
    interface Ways {
        void stock(StockKey stock);

        void share(String line);

        void order(String line);

        void surge(String line);

        void aid();

        void information();
    }

    private enum Kind {
        TRANSFER("Transfer or pre-position a stock"),
        SHARE("Share a line: co-produce, assemble forward, move tooling"),
        ORDER("Order from a line"),
        SURGE("Direct a line to surge"),
        AID("Lift or escort on a lane"),
        INFORMATION("Share information");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private final Scenario scenario;
    private final Board board;

    /**
     * @param sees nations whose stocks and lines may be chosen
     * @param cancel takes the sheet away
     */
    NewDealSheet(
            Scenario scenario, Board board, Predicate<String> sees, Ways ways, Runnable cancel) {
        super(16);
        this.scenario = scenario;
        this.board = board;
        setId("new-deal");
        getStyleClass().addAll("card", "sheet", "deal", "deal-small");
        setMaxSize(560, Region.USE_PREF_SIZE);
        Label title = new Label("New deal");
        title.getStyleClass().add("title");
        var kind = new SimpleObjectProperty<>(Kind.TRANSFER);
        var stock = new SimpleObjectProperty<StockKey>();
        var line = new SimpleObjectProperty<String>();
        ComboBox<Kind> kinds =
                Inputs.choice("new-deal-kind", List.of(Kind.values()), kind, k -> k.text);
        List<StockKey> stocks = stocks(sees);
        ComboBox<StockKey> stockBox =
                Inputs.choice("new-deal-stock", stocks, stock, this::stockName);
        List<String> lineIds = lines();
        ComboBox<String> lineBox = Inputs.choice("new-deal-line", lineIds, line, this::lineName);
        if (!stocks.isEmpty()) {
            stock.set(stocks.getFirst());
        }
        if (!lineIds.isEmpty()) {
            line.set(lineIds.getFirst());
        }
        var stockField = Inputs.labelled("Stock", stockBox);
        var lineField = Inputs.labelled("Line", lineBox);
        kind.subscribe(
                k -> {
                    boolean ofStock = k == Kind.TRANSFER;
                    boolean ofLine = k == Kind.SHARE || k == Kind.ORDER || k == Kind.SURGE;
                    stockField.setVisible(ofStock);
                    stockField.setManaged(ofStock);
                    lineField.setVisible(ofLine);
                    lineField.setManaged(ofLine);
                });
        Button no = new Button("Cancel");
        no.setCancelButton(true);
        no.setOnAction(e -> cancel.run());
        Button go = new Button("Go on");
        go.setId("new-deal-go");
        go.getStyleClass().add("primary");
        go.setDefaultButton(true);
        go.setOnAction(
                e -> {
                    switch (kind.get()) {
                        case TRANSFER -> ways.stock(stock.get());
                        case SHARE -> ways.share(line.get());
                        case ORDER -> ways.order(line.get());
                        case SURGE -> ways.surge(line.get());
                        case AID -> ways.aid();
                        case INFORMATION -> ways.information();
                    }
                });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        Inputs.labelled("Kind of move", kinds),
                        stockField,
                        lineField,
                        new HBox(12, gap, no, go));
    }

    private List<StockKey> stocks(Predicate<String> sees) {
        List<StockKey> keys = new ArrayList<>();
        for (Ledger.Row row : board.ledger().rows()) {
            if (row.account() instanceof Account.Stock s
                    && row.units() > 0
                    && sees.test(s.owner())) {
                keys.add(new StockKey(s.place(), row.materiel(), s.owner()));
            }
        }
        keys.sort(
                Comparator.comparing((StockKey k) -> scenario.materiel(k.materiel()).tier())
                        .reversed()
                        .thenComparing(this::stockName));
        return keys;
    }

    private String stockName(StockKey k) {
        return "%s · %s · %s, %s"
                .formatted(
                        scenario.materiel(k.materiel()).name(),
                        DealText.shortPlace(scenario, k.place()),
                        scenario.nation(k.owner()).name(),
                        DealText.units(board.stock(k)));
    }

    private List<String> lines() {
        return board.lines().values().stream()
                .sorted(Comparator.comparing((LineState l) -> l.spec().name()))
                .map(LineState::id)
                .toList();
    }

    private String lineName(String id) {
        LineState l = board.lines().get(id);
        return l == null ? id : l.spec().name() + " · " + scenario.nation(l.spec().nation()).name();
    }
}
