package sinews.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sinews.model.log.JsonLines;
import sinews.model.log.LogEntry;
import sinews.model.log.LogOpenException;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.log.h2.SessionFiles;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code sinews export}: writes a session's log as JSON Lines. */
@Command(
        name = "export",
        description =
                "Writes all entries of a session as JSON Lines, in the form of its journal (see"
                        + " docs/format/log.md).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 written, 1 the input is wrong, 2 the command was not understood."
        })
final class ExportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A session; any of its files.")
    private Path session;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.jsonl",
            description = "Where to write.")
    private Path out;

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Path target = out.toAbsolutePath().normalize();
        SessionFiles files = SessionFiles.of(session);
        if (List.of(files.database(), files.journal(), files.lock()).contains(target)) {
            throw new InputException(out + ": is the session itself; choose another name.");
        }
        if (Files.isDirectory(target)) {
            throw new InputException(out + ": is a folder; give the name of a file.");
        }
        if (Files.exists(target) && !force) {
            throw new InputException(
                    out + ": exists already; choose another name or replace it with --force.");
        }
        try (H2SessionLog log = H2SessionLog.openReadOnly(session)) {
            List<LogEntry> entries = log.entries(1);
            Path beside = target.resolveSibling(target.getFileName() + ".new");
            try {
                try (Writer writer = Files.newBufferedWriter(beside)) {
                    JsonLines.write(log.header(), entries, writer);
                }
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
            spec.commandLine().getOut().println(entries.size() + " entries written to " + out);
        } catch (LogOpenException e) {
            throw new InputException(e.sentence());
        }
        return Cli.DONE;
    }
}
