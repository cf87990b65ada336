package sinews.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class ValidateCommandTest {
    private static final Path EXAMPLE = Path.of("../docs/format/example");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void validScenariosAreCounted() {
        assertThat(run(EXAMPLE.toString(), EXAMPLE.resolve("scenario.json").toString()))
                .isEqualTo(Cli.DONE);
        assertThat(out.toString().strip()).isEqualTo("2 scenarios are valid");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void eachProblemIsALine(@TempDir Path folder) throws IOException {
        String text = Files.readString(EXAMPLE.resolve("scenario.json"));
        Path file = folder.resolve("scenario.json");
        Files.writeString(
                file, text.replace("\"fiscalYearStartMonth\": 10", "\"fiscalYearStartMonth\": 13"));
        Files.copy(EXAMPLE.resolve("msel.json"), folder.resolve("msel.json"));
        assertThat(run(folder.toString(), EXAMPLE.toString())).isEqualTo(Cli.WRONG_INPUT);
        assertThat(out.toString().lines())
                .containsExactly(
                        file
                                + ":27: nations[US].fiscalYearStartMonth: is 13; give a whole"
                                + " number from 1 to 12 (calendar month in which the fiscal year"
                                + " begins)",
                        "1 problem in 1 scenario");
    }

    @Test
    void withoutAScenarioItIsAUsageError() {
        assertThat(run()).isEqualTo(Cli.USAGE);
        assertThat(err.toString()).contains("SCENARIO");
    }

    private int run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "validate";
        System.arraycopy(args, 0, all, 1, args.length);
        return Cli.run(new PrintWriter(out), new PrintWriter(err), all);
    }
}
