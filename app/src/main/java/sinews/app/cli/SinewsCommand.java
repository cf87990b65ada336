package sinews.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above all others. By itself it does nothing: without arguments the window opens. */
@Command(
        name = "sinews",
        description = "Tabletop exercises on production diplomacy.",
        header = "Without a command, ./sinews opens the window.",
        subcommands = {
            ValidateCommand.class,
            RehearseCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            BranchCommand.class,
            PictureCommand.class,
            ExplainCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 done, 1 the input is wrong, 2 the command was not understood."
        })
final class SinewsCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "A command is missing; ./sinews --help lists them.");
    }
}
