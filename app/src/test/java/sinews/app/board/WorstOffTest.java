package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.app.board.BoardModel.Condition;
import sinews.app.board.BoardModel.Face;
import sinews.app.board.BoardModel.Host;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Token;
import sinews.model.board.StockKey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Who is ranked, and in which order. */
class WorstOffTest {
    private static StockToken stock(String place, String what, String kind, double share, int in) {
        return new StockToken(
                new StockKey(place, what, "US"),
                10,
                share,
                in,
                0,
                new Face(
                        "us",
                        "missile",
                        what,
                        kind,
                        Host.OWN,
                        Condition.WARNING,
                        List.of(),
                        List.of("10 " + what)));
    }

    private static List<String> ranks(List<Token> tokens) {
        List<String> ranks = new ArrayList<>(Collections.nCopies(WorstOff.MOST, ""));
        for (Token t : WorstOff.ranked(tokens)) {
            if (t instanceof StockToken s && s.rank() > 0) {
                ranks.set(s.rank() - 1, s.key().place() + " " + s.key().materiel());
            }
        }
        return ranks;
    }

    @Test
    void whoRunsOutFirstComesFirstThenWhoHasLeast() {
        List<Token> tokens =
                List.of(
                        stock("guam", "a", "x", 0.30, -1),
                        stock("guam", "b", "x", 0.80, 3),
                        stock("luzon", "a", "x", 0.05, -1),
                        stock("luzon", "b", "x", 0.60, 0),
                        stock("okinawa", "a", "x", 0.20, 3),
                        stock("okinawa", "b", "x", 0.99, -1),
                        stock("okinawa", "c", "x", 1.00, -1),
                        stock("depot", "a", "x", -1, -1));
        assertThat(ranks(tokens))
                .containsExactly("luzon b", "okinawa a", "guam b", "luzon a", "guam a");
    }

    @Test
    void whoeverHasAllThatIsRequiredIsNotRankedUnlessItRunsOut() {
        assertThat(
                        ranks(
                                List.of(
                                        stock("guam", "a", "x", 1, -1),
                                        stock("guam", "b", "x", 1, 7),
                                        stock("depot", "a", "x", -1, -1))))
                .containsExactly("guam b", "", "", "", "");
    }

    @Test
    void variantsThatMeetTheSameDemandCountOnce() {
        assertThat(
                        ranks(
                                List.of(
                                        stock("guam", "a", "interceptor", 0.1, 2),
                                        stock("guam", "b", "interceptor", 0.1, 2),
                                        stock("guam", "c", "rocket", 0.1, 2))))
                .containsExactly("guam a", "guam c", "", "", "");
    }

    @Test
    void theRanksAreThoseOfAllWhateverTheOrder() {
        Random dice = new Random(5);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tokens.add(stock("guam", "m" + i, "k" + i, dice.nextDouble(), dice.nextInt(9) - 1));
        }
        List<String> ranks = ranks(tokens);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(tokens, dice);
            assertThat(ranks(tokens)).isEqualTo(ranks);
        }
        assertThat(ranks).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void aRankedTokenSaysItsRankAndComesBeforeTheOthers() {
        List<Token> ranked =
                WorstOff.ranked(
                        List.of(stock("guam", "a", "x", 0.1, 1), stock("guam", "b", "x", 0.2, 2)));
        assertThat(ranked.getFirst().spoken()).contains("number 1 of those worst off");
        assertThat(ranked.getFirst().urgency()).isGreaterThan(ranked.getLast().urgency());
        assertThat(ranked.getLast().urgency())
                .isGreaterThan(stock("guam", "b", "x", 0.2, 2).urgency());
    }
}
