package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Ledger;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Units of cargo are found whatever order the ledger has them in, and whoever began it. */
class CargoBookTest {
    private static final Setup SETUP = SizeScenario.of(1);
    private static final Rules RULES = SETUP.rules();
    private static final Board BOARD = RULES.adjudicate(RULES.start(), Setup.turn(5)).after();

    private static Board shuffled(Board b) {
        List<Ledger.Row> rows = new ArrayList<>(b.ledger().rows());
        Collections.shuffle(rows, new java.util.Random(7));
        return new Board(
                b.tick(),
                Ledger.of(rows),
                b.lines(),
                b.supplies(),
                b.orders(),
                b.cargo(),
                b.nations(),
                b.demands(),
                b.lanes(),
                b.chokepoints(),
                b.agreements(),
                b.stockTerms(),
                b.effects(),
                b.served(),
                b.nextSerial(),
                b.remainders(),
                b.technologies(),
                b.places(),
                b.debts());
    }

    @Test
    void theOrderOfTheLedgerDoesNotMatter() {
        assertThat(RULES.adjudicate(shuffled(BOARD), Setup.turn(4)))
                .isEqualTo(RULES.adjudicate(BOARD, Setup.turn(4)));
    }

    @Test
    void everyCargoHasItsUnits() {
        Draft d = Draft.lookUp(new World(SETUP.scenario(), new Setup.FlatMap()), shuffled(BOARD));
        assertThat(BOARD.cargo()).hasSizeGreaterThan(50);
        for (Cargo c : BOARD.cargo().values()) {
            assertThat(d.units(c))
                    .isEqualTo(BOARD.ledger().units(new Account.Cargo(c.id()), c.materiel()));
        }
    }

    @Test
    void aCorrectionReachesCargoThatTheTurnBegan() {
        TurnOutcome plain = RULES.adjudicate(BOARD, Setup.turn(1));
        Cargo begun =
                plain.after().cargo().values().stream()
                        .filter(c -> !BOARD.cargo().containsKey(c.id()))
                        .findFirst()
                        .orElseThrow();
        Account account = new Account.Cargo(begun.id());
        long units = plain.after().ledger().units(account, begun.materiel());
        Posting more =
                new Posting(
                        Account.ADJUDICATED,
                        account,
                        begun.materiel(),
                        5,
                        new sinews.model.board.Cause("adjudicated", "test"));
        TurnInput input = new TurnInput(1, List.of(), List.of(), List.of(more), Chance.EXPECTED, 1);
        TurnOutcome out = RULES.adjudicate(BOARD, input);
        assertThat(out.after().ledger().units(account, begun.materiel())).isEqualTo(units + 5);
        Board replayed = BOARD.applyMoves(out.enactment());
        for (TickRecord tick : out.ticks()) {
            replayed = replayed.apply(tick);
        }
        assertThat(replayed.applyMoves(out.overrides())).isEqualTo(out.after());
    }
}
