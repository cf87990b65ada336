package sinews.app.msel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sinews.app.console.TestSession;
import sinews.app.session.SessionService;
import sinews.model.scenario.Effect;
import sinews.model.session.Command;

import java.nio.file.Path;
import java.util.Map;

class AdHocViewModelTest {
    @TempDir private Path folder;

    /** Whatever is chosen, what the sheet calls complete the rules take. */
    @ParameterizedTest
    @EnumSource(What.class)
    void everyKindIsAcceptedOnceItIsComplete(What what) throws Exception {
        try (SessionService service = TestSession.begin(folder)) {
            AdHocViewModel draft = new AdHocViewModel(service.state());
            assumeTrue(draft.kinds().contains(what), "there is nothing to hit");
            draft.whatProperty().set(what);
            draft.headlineProperty().set("Something happens");
            if (!draft.targets().isEmpty()) {
                draft.targetProperty().set(draft.targets().getFirst());
            }
            assertThat(draft.problem()).isEmpty();
            assertThat(
                            service.submit(
                                            new Command.AdHocInject(
                                                    Command.FACILITATOR, draft.inject()))
                                    .get()
                                    .accepted())
                    .isTrue();
        }
    }

    @Test
    void wrongNumbersAreNamed() throws Exception {
        try (SessionService service = TestSession.begin(folder)) {
            AdHocViewModel draft = new AdHocViewModel(service.state());
            assertThat(draft.problem()).isEqualTo("Write a headline: what does the room hear?");
            draft.whatProperty().set(What.OUTAGE);
            draft.targetProperty().set(draft.targets().getFirst());
            draft.amounts().getFirst().set("110");
            assertThat(draft.problem())
                    .isEqualTo("Capacity lost, % is a whole number from 0 to 100; “110” is none.");
            draft.amounts().getFirst().set("40");
            draft.weeksProperty().set("soon");
            assertThat(draft.problem())
                    .isEqualTo(
                            "The weeks it lasts are a whole number, 0 until ENDEX; “soon” is"
                                    + " none.");
        }
    }

    @Test
    void destroyedStockIsAShareOfWhatIsThere() throws Exception {
        try (SessionService service = TestSession.begin(folder)) {
            AdHocViewModel draft = new AdHocViewModel(service.state());
            draft.whatProperty().set(What.STOCK);
            draft.targetProperty().set(draft.targets().getFirst());
            draft.amounts().getFirst().set("25");
            var change = (Effect.StockChange) draft.inject().effects().getFirst();
            long there =
                    service.state()
                            .board()
                            .ledger()
                            .stock(change.place(), change.owner(), change.materiel());
            assertThat(change.units()).isEqualTo(-(there * 25 / 100));
        }
    }

    @Test
    void aPoliticalShockHasItsPointsAndOnePartner() throws Exception {
        try (SessionService service = TestSession.begin(folder)) {
            AdHocViewModel draft = new AdHocViewModel(service.state());
            draft.whatProperty().set(What.POLITICS);
            draft.targetProperty().set(new AdHocViewModel.Target("US", "United States"));
            assertThat(draft.others()).extracting(AdHocViewModel.Target::id).doesNotContain("US");
            draft.amounts().get(3).set("-20");
            draft.otherProperty().set(new AdHocViewModel.Target("JP", "Japan"));
            assertThat(draft.inject().effects())
                    .containsExactly(new Effect.PoliticalShock("US", -10, 0, 0, Map.of("JP", -20)));
            draft.amounts().get(0).set("0");
            draft.amounts().get(3).set("0");
            assertThat(draft.problem())
                    .isEqualTo(
                            "The shock changes nothing: give at least one number that is not 0.");
        }
    }

    @Test
    void aRecallLastsAtLeastAWeekAndLiftIsLostBothWays() throws Exception {
        try (SessionService service = TestSession.begin(folder)) {
            AdHocViewModel draft = new AdHocViewModel(service.state());
            draft.whatProperty().set(What.RECALL);
            draft.targetProperty().set(draft.targets().getFirst());
            draft.weeksProperty().set("0");
            assertThat(draft.problem())
                    .isEqualTo("The weeks it lasts are a whole number, at least 1; “0” is none.");
            draft.whatProperty().set(What.LIFT);
            draft.targetProperty().set(draft.targets().getFirst());
            var loss = (Effect.LiftLoss) draft.inject().effects().getFirst();
            assertThat(loss.lanes()).hasSize(2);
        }
    }
}
