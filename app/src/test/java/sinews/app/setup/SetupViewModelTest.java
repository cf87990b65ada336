package sinews.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.console.TestSession;
import sinews.app.session.SessionFolder;
import sinews.model.rules.Chance;
import sinews.model.scenario.RuleLevel;

import java.nio.file.Path;

class SetupViewModelTest {
    @TempDir private Path folder;

    private SetupViewModel model() {
        return new SetupViewModel(TestSession.scenario(), new SessionFolder(folder));
    }

    @Test
    void everyPlayedSeatCanBeNamedAndTheWhiteCellNeedNot() {
        SetupViewModel m = model();
        assertThat(m.participants()).hasSize(12).doesNotContainKey("white-cell");
        m.participants().get("japan").set("  Ms Sato ");
        assertThat(m.info("x").participants()).containsOnlyKeys("japan").containsValue("Ms Sato");
    }

    @Test
    void saysWhatIsMissing() {
        SetupViewModel m = model();
        assertThat(m.complete()).isTrue();
        m.nameProperty().set(" ");
        assertThat(m.nameProblem())
                .isEqualTo("Give the session a name, such as “Pacific Anvil, table 2”.");
        assertThat(m.complete()).isFalse();
        m.nameProperty().set("Table 2");
        m.diceProperty().set(true);
        m.seedProperty().set("seven");
        assertThat(m.seedProblem())
                .isEqualTo("The seed is a whole number, such as 7; “seven” is none.");
        m.seedProperty().set("7");
        assertThat(m.info("x").chance()).isEqualTo(Chance.SEEDED);
        assertThat(m.info("x").seed()).isEqualTo(7);
    }

    @Test
    void saysWhereTheSessionIsKept() {
        SetupViewModel m = model();
        assertThat(m.place()).isEqualTo("Kept in " + folder + ", which Home lists.");
        Path elsewhere = folder.resolve("elsewhere");
        m.folderProperty().set(elsewhere);
        assertThat(m.place()).startsWith("Kept in " + elsewhere + ". Home does not list it");
    }

    @Test
    void lessOfTheRuleBookCanBeChosenAndNotMore() {
        SetupViewModel m = model();
        assertThat(m.levels()).containsExactly(RuleLevel.L1, RuleLevel.L2, RuleLevel.L3);
        m.levelProperty().set(RuleLevel.L2);
        assertThat(m.scenario().rules()).isEqualTo(RuleLevel.L2);
        SetupViewModel less = new SetupViewModel(m.scenario(), new SessionFolder(folder));
        assertThat(less.levels()).containsExactly(RuleLevel.L1, RuleLevel.L2);
        assertThatThrownBy(() -> m.scenario().at(RuleLevel.L3))
                .hasMessage(
                        "Taiwan: from quarantine to blockade is written for the rules L2; L3 needs"
                                + " more.");
    }

    @Test
    void theFileGoesWhereItIsWanted() throws Exception {
        SetupViewModel m = model();
        m.nameProperty().set("Pacific Anvil, table 2");
        assertThat(m.file()).isEqualTo(folder.resolve("pacific-anvil-table-2.sinews"));
        Path other = folder.resolve("other");
        m.folderProperty().set(other);
        assertThat(m.file()).isEqualTo(other.resolve("pacific-anvil-table-2.sinews"));
    }
}
