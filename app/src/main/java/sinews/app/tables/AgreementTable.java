package sinews.app.tables;

import sinews.app.board.BoardItem;
import sinews.app.board.lens.Kinds;
import sinews.model.lens.Bond;
import sinews.model.lens.Bonds;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.scenario.Agreement;

import java.util.List;
import java.util.stream.Collectors;

/** Agreements, and proposals that would make one. */
final class AgreementTable extends LensRows {
    AgreementTable(Position at) {
        super(at);
    }

    @Override
    LensTable make() {
        for (Bond b : Bonds.of(scenario, board, at.proposals())) {
            row(
                    new BoardItem.BondItem(List.of(b.id())),
                    switch (b.status()) {
                        case SUSPENDED -> "bad";
                        case PROPOSED -> "warning";
                        case IN_FORCE, SIGNED, READY -> "plain";
                    },
                    text(Kinds.name(b.kind())),
                    text(b.parties().stream().map(this::nation).collect(Collectors.joining(", "))),
                    text(
                            b.scope().contains("*")
                                    ? "all"
                                    : b.scope().stream()
                                            .map(this::label)
                                            .collect(Collectors.joining(", "))),
                    text(
                            switch (b.status()) {
                                case IN_FORCE -> "in force";
                                case SIGNED -> "signed";
                                case SUSPENDED -> "suspended";
                                case READY -> "all consent";
                                case PROPOSED -> "waits for consent";
                            }),
                    b.pending() ? Cell.NONE : number(b.from() + 1L),
                    b.until() == Agreement.NO_EXPIRY ? Cell.NONE : number(b.until()),
                    text(b.name()));
        }
        return table(
                "agreements",
                "Agreements",
                "Agreements in force, signed or suspended, and proposals that would make one.",
                List.of(
                        Column.text("Kind", "What is agreed"),
                        Column.text("Between", "The parties"),
                        Column.text("Covers", "Materiel it is about"),
                        Column.text("State", "In force, signed, suspended or proposed"),
                        Column.number("From week", "", 0, "First week in force"),
                        Column.number("To week", "", 0, "Last week in force; empty: for good"),
                        Column.text("Name", "As it was signed or proposed")),
                3,
                "Nobody has agreed to anything yet.");
    }
}
