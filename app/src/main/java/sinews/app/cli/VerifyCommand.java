package sinews.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sinews.app.session.SessionCheck;
import sinews.model.log.LogOpenException;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code sinews verify}: checks that a session's log is whole and says what it says. */
@Command(
        name = "verify",
        description =
                "Checks a session: every entry follows the one before, and replaying them gives the"
                        + " states stored at the turns' ends. Prints the head hash, the seal of"
                        + " everything in it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 all holds, 1 something does not, 2 the command was not understood."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A session; any of its files.")
    private Path session;

    @Option(
            names = "--expect",
            paramLabel = "HASH",
            description = "The head hash noted at ENDEX; any other is a failure.")
    private @Nullable String expect;

    @Option(
            names = "--recompute",
            description = "Also runs today's rules again and reports where they differ.")
    private boolean recompute;

    @Override
    public Integer call() {
        String expected = expect == null ? "" : expect.strip().toLowerCase(Locale.ROOT);
        if (expect != null && !expected.matches("[0-9a-f]{64}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--expect: a head hash has 64 hexadecimal digits; verify prints it.");
        }
        SessionCheck check;
        try {
            check = SessionCheck.of(session, recompute);
        } catch (LogOpenException e) {
            throw new InputException(e.sentence());
        }
        PrintWriter out = spec.commandLine().getOut();
        check.sentences().forEach(out::println);
        out.println("head " + check.headHash());
        boolean other = !expected.isEmpty() && !expected.equals(check.headHash());
        if (other) {
            out.println(
                    "The head is not the expected one: entries were added, changed or taken away"
                            + " since it was noted.");
        }
        return check.ok() && !other ? Cli.DONE : Cli.WRONG_INPUT;
    }
}
