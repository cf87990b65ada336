package sinews.app.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sinews.model.json.Json;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.RuleLevel;
import sinews.model.session.Command;

import java.util.List;

class MoveFormTest {
    private final TableSession session = new TableSession();

    private Choices choices() {
        return new Choices(session.state().scenario(), session.state().board(), n -> true);
    }

    private MoveForm form(MoveKind kind, About about) {
        return new MoveForm(kind, choices(), about, null);
    }

    @Test
    void thereIsAKindForEachMoveOfTheRules() {
        assertThat(MoveKind.values())
                .extracting(k -> k == MoveKind.ORDER ? "ORDER" : k.name())
                .containsExactlyInAnyOrderElementsOf(Json.MOVES.names().keySet());
    }

    @Test
    void aLevelHidesWhatItDoesNotPlay() {
        assertThat(MoveKind.at(RuleLevel.L1))
                .containsExactly(
                        MoveKind.TRANSFER,
                        MoveKind.PREPOSITION,
                        MoveKind.SHIP_TOGETHER,
                        MoveKind.STOCK_TARGET,
                        MoveKind.LIFT_ESCORT);
        assertThat(MoveKind.at(RuleLevel.L2)).hasSize(20);
        assertThat(MoveKind.at(RuleLevel.L3)).hasSize(32);
    }

    /** Whatever was or was not selected, the sheet opens with a move whose names all exist. */
    @ParameterizedTest
    @EnumSource(
            value = MoveKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "TRANSFER",
                "PREPOSITION",
                "SHIP_TOGETHER",
                "COPRODUCE",
                "ASSEMBLE_FORWARD",
                "MOVE_TOOLING"
            })
    void theSheetOpensWithAMoveThatCanBeQuoted(MoveKind kind) {
        var board = session.state().board();
        var line = choices().state("us-pac3");
        for (About about :
                List.of(
                        About.NOTHING,
                        About.line(line),
                        About.nation("JP"),
                        About.place(session.state().scenario(), "guam"),
                        About.order(board.orders().firstEntry().getValue().terms()))) {
            MoveForm form = form(kind, about);
            assertThat(form.missing()).isEmpty();
            assertThat(form.nation()).isNotEmpty();
            Move move = form.move();
            assertThat(Json.MOVES.names().get(kind.name())).isEqualTo(move.getClass());
            MoveQuote quote = TableSession.rules().quote(board, Command.FACILITATOR, move);
            assertThat(quote.obstacle() == null ? "" : quote.obstacle().code())
                    .isNotEqualTo("SIN-UNKNOWN");
        }
    }

    @Test
    void anOrderIsFilledInFromTheLineItWasAskedFor() {
        MoveForm form = form(MoveKind.ORDER, About.line(choices().state("us-pac3")));
        assertThat(form.move())
                .isInstanceOfSatisfying(
                        Move.PlaceOrder.class,
                        m -> {
                            assertThat(m.line()).isEqualTo("us-pac3");
                            assertThat(m.materiel()).isEqualTo("pac3-mse");
                            assertThat(m.buyer()).isEqualTo("US");
                            assertThat(m.form()).isEqualTo(OrderForm.ANNUAL);
                        });
    }

    @Test
    void aMultiYearOrderIsDueWhenItsYearsAreOver() {
        MoveForm form = form(MoveKind.MULTI_YEAR, About.line(choices().state("us-pac3")));
        long three = form.quantity().get();
        form.years().set(5);
        assertThat(form.move())
                .isInstanceOfSatisfying(
                        Move.MultiYear.class,
                        m -> {
                            assertThat(m.years()).isEqualTo(5);
                            assertThat(m.due()).isEqualTo(5 * 48 - 1);
                            assertThat(m.quantity()).isEqualTo(three / 3 * 5);
                        });
    }

    @Test
    void aSeatBeginsWithItsOwnNation() {
        MoveForm form =
                new MoveForm(
                        MoveKind.ORDER,
                        choices(),
                        About.line(choices().state("us-pac3")),
                        session.state().scenario().seat("japan"));
        assertThat(form.nationProperty().get()).isEqualTo("JP");
        assertThat(form.place().get()).isEqualTo("ryukyus");
    }

    @Test
    void allMaterielCoversWhateverElseIsNamed() {
        MoveForm form = form(MoveKind.SHARE_INFORMATION, About.nation("JP"));
        form.scope().add("gmlrs");
        assertThat(form.chosenScope()).containsExactly(Choices.ALL);
        form.scope().remove(Choices.ALL);
        assertThat(form.chosenScope()).containsExactly("gmlrs");
        form.scope().clear();
        assertThat(form.missing()).isEqualTo("Choose what it is about.");
    }

    @Test
    void protectionOfTheWholeNationNamesNoLine() {
        MoveForm form = form(MoveKind.FUND_SECURITY, About.line(choices().state("us-pac3")));
        assertThat(((Move.FundSecurity) form.move()).line()).isEqualTo("us-pac3");
        form.choice().set(Move.Protection.NATIONAL);
        assertThat(((Move.FundSecurity) form.move()).line()).isEmpty();
    }
}
