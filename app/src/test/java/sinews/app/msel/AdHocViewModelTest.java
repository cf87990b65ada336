package sinews.app.msel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sinews.app.console.TestSession;
import sinews.app.msel.AdHocViewModel.What;
import sinews.app.session.SessionService;
import sinews.model.scenario.Effect;
import sinews.model.session.Command;

import java.nio.file.Path;

class AdHocViewModelTest {
    @TempDir private Path folder;

    /** Whatever is chosen, what the sheet calls complete the rules take. */
    @ParameterizedTest
    @EnumSource(What.class)
    void everyKindIsAcceptedOnceItIsComplete(What what) throws Exception {
        try (SessionService service = TestSession.begin(folder)) {
            AdHocViewModel draft = new AdHocViewModel(service.state());
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
            draft.amountProperty().set("110");
            assertThat(draft.problem())
                    .isEqualTo("Capacity lost, % is a whole number from 0 to 100; “110” is none.");
            draft.amountProperty().set("40");
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
            draft.amountProperty().set("25");
            var change = (Effect.StockChange) draft.inject().effects().getFirst();
            long there =
                    service.state()
                            .board()
                            .ledger()
                            .stock(change.place(), change.owner(), change.materiel());
            assertThat(change.units()).isEqualTo(-(there * 25 / 100));
        }
    }
}
