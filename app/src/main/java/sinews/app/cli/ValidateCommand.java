package sinews.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sinews.model.scenario.io.Problem;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.scenario.io.ScenarioResult;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code sinews validate}: reads scenarios and prints all that is wrong with them, one line a
 * problem.
 */
@Command(
        name = "validate",
        description =
                "Checks scenarios and prints every problem: file:line: field: what is wrong; what"
                        + " would be right.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Lines that begin with 'note:' do not hinder.",
            "Exit codes: 0 all are valid, 1 one is not, 2 the command was not understood."
        })
final class ValidateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO",
            description = "A scenario folder, or the scenario.json in it.")
    private List<Path> scenarios = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int problems = 0;
        int wrong = 0;
        for (Path path : scenarios) {
            ScenarioResult result = ScenarioReader.read(path);
            result.problems().forEach(p -> out.println(p.text()));
            for (Problem p : result.warnings()) {
                out.println("note: " + p.text());
            }
            problems += result.problems().size();
            wrong += result.valid() ? 0 : 1;
        }
        if (wrong == 0) {
            out.println(
                    scenarios.size() == 1
                            ? "1 scenario is valid"
                            : scenarios.size() + " scenarios are valid");
            return Cli.DONE;
        }
        out.println(
                (problems == 1 ? "1 problem" : problems + " problems")
                        + " in "
                        + (wrong == 1 ? "1 scenario" : wrong + " scenarios"));
        return Cli.WRONG_INPUT;
    }
}
