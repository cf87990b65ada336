package sinews.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Runs a command line and says how it ended. */
public final class Cli {
    /** All went as asked. */
    public static final int DONE = 0;

    /** The input is wrong, and a sentence said why. */
    public static final int WRONG_INPUT = 1;

    /** The command line was not understood. */
    public static final int USAGE = 2;

    private Cli() {}

    /**
     * Runs one command.
     *
     * @return {@link #DONE}, {@link #WRONG_INPUT} or {@link #USAGE}
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        var commands = new CommandLine(new SinewsCommand());
        commands.setOut(out);
        commands.setErr(err);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setParameterExceptionHandler(Cli::usage);
        commands.setExecutionExceptionHandler(Cli::failure);
        try {
            return commands.execute(args);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int usage(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(problem.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, err)) {
            err.println("Usage: " + command.getHelp().synopsis(0).strip());
        }
        return USAGE;
    }

    private static int failure(
            Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        switch (problem) {
            case InputException wrong -> err.println(wrong.getMessage());
            case UncheckedIOException wrapped -> err.println(sentence(wrapped.getCause()));
            case IOException io -> err.println(sentence(io));
            default -> {
                err.println("Sinews made a mistake; please report it with what follows.");
                problem.printStackTrace(err);
            }
        }
        return WRONG_INPUT;
    }

    /** What is wrong with which file, for people. */
    static String sentence(IOException problem) {
        return switch (problem) {
            case NoSuchFileException e -> e.getFile() + ": there is no such file or folder.";
            case AccessDeniedException e ->
                    e.getFile() + ": may not be read or written; check its permissions.";
            case FileAlreadyExistsException e ->
                    e.getFile() + ": exists already; choose another name.";
            case NotDirectoryException e -> e.getFile() + ": is not a folder.";
            case FileSystemException e -> e.getFile() + ": " + e.getReason() + ".";
            default ->
                    problem.getMessage() == null ? problem.toString() : problem.getMessage() + ".";
        };
    }
}
