package sinews.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sinews.app.session.SessionReader;
import sinews.model.log.JsonLines;
import sinews.model.log.LogEntry;
import sinews.model.log.LogOpenException;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.log.h2.SessionFiles;
import sinews.model.measures.MeasureTables;
import sinews.model.measures.Progress;
import sinews.model.measures.TableFiles;
import sinews.model.rules.Rules;
import sinews.model.session.Timeline;

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
            paramLabel = "FILE.jsonl",
            description = "Where to write every entry, as JSON Lines.")
    private @Nullable Path out;

    @Option(
            names = "--tables",
            paramLabel = "FOLDER",
            description = "Where to write the measures, one CSV file for each table.")
    private @Nullable Path tables;

    @Option(
            names = "--quick",
            description =
                    "Leaves out of the tables what must be played again and takes long:"
                            + " resilience, deterrence, the value of each move.")
    private boolean quick;

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Path entries = out;
        Path folder = tables;
        if (entries == null && folder == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing is asked for; give --out FILE.jsonl, --tables FOLDER or both.");
        }
        if (entries != null) {
            entries(entries);
        }
        if (folder != null) {
            tables(folder);
        }
        return Cli.DONE;
    }

    private void tables(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException(folder + ": is a file; give the name of a folder.");
        }
        if (Files.exists(folder.resolve("turns.csv")) && !force) {
            throw new InputException(
                    folder
                            + ": holds tables already; choose another folder or replace them with"
                            + " --force.");
        }
        try {
            Timeline timeline = SessionReader.read(session).timeline();
            MeasureTables measures =
                    new MeasureTables(Rules.of(timeline.latest().scenario()), timeline);
            if (!quick) {
                measures.reckonResilience(Progress.NONE);
                measures.reckonValues(Progress.NONE);
            }
            int n = TableFiles.write(measures.tables(), folder);
            spec.commandLine().getOut().println(n + " tables written to " + folder);
        } catch (LogOpenException e) {
            throw new InputException(e.sentence());
        }
    }

    private void entries(Path out) throws IOException {
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
    }
}
