package sinews.model.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;

import java.nio.file.Path;

class ScenarioReaderTest {

    static final Path EXAMPLE = Path.of("../docs/format/example");

    private final ScenarioResult result = ScenarioReader.read(EXAMPLE);
    private final Scenario example = result.orThrow();

    @Test
    void theExampleOfTheDocumentationIsValidWithoutANote() {
        assertThat(result.problems()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(ScenarioReader.read(EXAMPLE.resolve("scenario.json")).orThrow())
                .isEqualTo(example);
    }

    @Test
    void aTwoWayLaneBecomesTwo() {
        assertThat(example.lanes().stream().map(Lane::id))
                .containsExactly(
                        "scranton-los-angeles",
                        "scranton-los-angeles-back",
                        "los-angeles-kaohsiung");
        Lane back = example.lane("scranton-los-angeles-back");
        assertThat(back.from()).isEqualTo("los-angeles");
        assertThat(back.to()).isEqualTo("scranton");
        assertThat(back.lift()).isEqualTo(200);
    }

    @Test
    void whatMayBeLeftOutHasItsDocumentedMeaning() {
        assertThat(example.chokepoint("luzon-strait").passage()).isEqualTo(Passage.OPEN);
        assertThat(example.chokepoint("bab-el-mandeb").passage())
                .isEqualTo(new Passage(PassageStatus.CONTESTED, 500, 200, 6000, 20));
        assertThat(example.lane("los-angeles-kaohsiung").transitTenths()).isNull();
        assertThat(example.agreements().getFirst().expiry()).isEqualTo(Agreement.NO_EXPIRY);
        assertThat(example.demand("taiwan-shells").materiel()).isNull();
    }

    @Test
    void injectsAndBriefComeFromTheirFiles() {
        assertThat(example.injects()).hasSize(2);
        assertThat(example.brief()).startsWith("# Two islands");
    }
}
