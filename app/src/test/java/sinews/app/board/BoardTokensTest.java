package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sinews.app.board.BoardModel.Condition;
import sinews.app.board.BoardModel.LineToken;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Token;
import sinews.app.board.Mark.Note;
import sinews.model.board.Board;
import sinews.model.session.SeatView;

import java.util.List;

/** What tokens say of a board on which every mark is set by hand. */
class BoardTokensTest {
    private static BoardModel model;

    @BeforeAll
    static void mark() {
        Played played = Played.turns(0);
        Board b = Crowd.marked(played);
        model =
                BoardModels.build(
                        played.scenario(), b, played.rules().measures(b), SeatView.ALL, Lens.STOCK);
    }

    private static Token token(String id) {
        return model.tokens().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
    }

    private static LineToken line(String id) {
        return (LineToken) token("line:" + id);
    }

    private static List<Mark> marks(Token t) {
        return t.face().notes().stream().map(Note::mark).toList();
    }

    @Test
    void aStockSaysItsLienReserveStandingOrderAndWhatItIsOwed() {
        Token guam = token("stock:guam:pac3-mse:US");
        assertThat(marks(guam)).containsExactly(Mark.LIEN, Mark.CLAIM, Mark.FLOOR, Mark.TOP_UP);
        assertThat(guam.spoken())
                .contains("Lien: may not be passed on")
                .contains("United States is owed 24 of these by Japan")
                .contains("Reserve: 20 are kept for the owner's own use")
                .contains("Standing order: filled up to 60");
        assertThat(guam.face().host().differs()).isFalse();
    }

    @Test
    void aStockAbroadNamesItsHostAndWhatItsOwnerOwes() {
        StockToken abroad = (StockToken) token("stock:guam:pac3-mse:JP");
        assertThat(abroad.face().host().nation()).isEqualTo("US");
        assertThat(abroad.group()).isEqualTo("ip4");
        assertThat(marks(abroad)).contains(Mark.LOAN);
        assertThat(abroad.spoken()).contains("Japan owes United States 24 of these");
    }

    @Test
    void aRecalledStockIsHeldAndWorthAWarning() {
        Token held = token("stock:jp-yokosuka:lrasm:US");
        assertThat(marks(held)).contains(Mark.HELD);
        assertThat(held.condition()).isEqualTo(Condition.WARNING);
        assertThat(held.spoken()).contains("neither used nor shipped for 6 weeks");
        assertThat(marks(line("us-lrasm"))).contains(Mark.HELD);
    }

    @Test
    void aLineSaysItsSurgePriorityAndExpansionAndHowItRises() {
        LineToken pac3 = line("us-pac3");
        assertThat(marks(pac3)).containsExactly(Mark.SURGE, Mark.PRIORITY, Mark.EXPANDING);
        assertThat(pac3.change()).isPositive();
        assertThat(pac3.rate() + pac3.change()).isLessThanOrEqualTo(pac3.capacity());
        assertThat(pac3.spoken())
                .contains("rises by " + ShortNumber.exact(pac3.change()) + " a year this month")
                .contains("Expansion: 120 a year more in 30 weeks");
        LineToken gmlrs = line("us-gmlrs");
        assertThat(gmlrs.change()).isNegative();
        assertThat(gmlrs.spoken()).contains("falls by");
    }

    @Test
    void damageStarvingAndRestAreStates() {
        assertThat(line("us-sm6").damage()).isEqualTo(30);
        assertThat(line("us-sm6").condition()).isNotEqualTo(Condition.WELL);
        assertThat(line("us-sm6").spoken()).contains("30 % damaged, whole again in 10 weeks");
        assertThat(line("us-round").starvedOf()).isEqualTo("Charge");
        assertThat(line("us-round").condition()).isEqualTo(Condition.SHORT);
        assertThat(line("us-sm3").state()).isEqualTo("warm");
        assertThat(line("us-jassm").state()).isEqualTo("cold");
        assertThat(marks(line("jp-pac3"))).contains(Mark.KEPT_WARM);
        assertThat(marks(line("kr-round"))).contains(Mark.BAN);
        assertThat(line("kr-round").spoken()).contains("nothing goes to other nations");
    }
}
