package sinews.model.scenario.io;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Scenario;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a scenario folder: {@code scenario.json}, {@code msel.json} and, if there is one, {@code
 * brief.md}. All problems are found at once: first the JSON, then its form against the schema, then
 * references and sense. The form of the files is described in docs/format/scenario.md.
 */
public final class ScenarioReader {

    static final String SCENARIO = "scenario.json";
    static final String MSEL = "msel.json";
    static final String BRIEF = "brief.md";

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private ScenarioReader() {}

    /**
     * Reads a scenario.
     *
     * @param path its folder, or the scenario.json in it
     */
    public static ScenarioResult read(Path path) {
        return new ScenarioReader().readFolder(path);
    }

    private ScenarioResult readFolder(Path path) {
        if (!Files.exists(path)) {
            problems.add(
                    new Problem(
                            path.toString(),
                            1,
                            "",
                            "does not exist; name a scenario folder or its scenario.json"));
            return result(null);
        }
        Path file = Files.isDirectory(path) ? path.resolve(SCENARIO) : path;
        Path folder = file.toAbsolutePath().getParent();
        Path mselFile = file.resolveSibling(MSEL);
        LocatedJson main = document(file);
        LocatedJson msel = document(mselFile);
        Path briefFile = file.resolveSibling(BRIEF);
        String brief = folder != null && Files.exists(briefFile) ? text(briefFile) : "";
        Scenario scenario =
                main == null || msel == null || brief == null ? null : check(main, msel, brief);
        return result(scenario);
    }

    private ScenarioResult result(@Nullable Scenario scenario) {
        List<Problem> sorted = problems.stream().distinct().sorted().toList();
        return new ScenarioResult(
                sorted.isEmpty() ? scenario : null,
                sorted,
                warnings.stream().distinct().sorted().toList());
    }

    private @Nullable LocatedJson document(Path file) {
        String text = text(file);
        if (text == null) {
            return null;
        }
        LocatedJson json = LocatedJson.parse(file.toString(), text);
        problems.addAll(json.problems());
        return json;
    }

    private @Nullable String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            problems.add(
                    new Problem(file.toString(), 1, "", "is not UTF-8 text; save it as UTF-8"));
        } catch (IOException e) {
            problems.add(
                    new Problem(
                            file.toString(),
                            1,
                            "",
                            Files.exists(file)
                                    ? "cannot be read ("
                                            + e.getMessage()
                                            + "); check its permissions"
                                    : "does not exist; a scenario folder holds "
                                            + SCENARIO
                                            + " and "
                                            + MSEL));
        }
        return null;
    }

    private @Nullable Scenario check(LocatedJson main, LocatedJson msel, String brief) {
        JsonNode root = main.root();
        JsonNode mselRoot = msel.root();
        SchemaCheck.Form mainForm = SchemaCheck.SCENARIO.check(main);
        SchemaCheck.Form mselForm = SchemaCheck.MSEL.check(msel);
        List<Problem> form = new ArrayList<>(mainForm.problems());
        form.addAll(mselForm.problems());
        startex(main, form);
        problems.addAll(form);
        if (root == null || mselRoot == null || !root.isObject() || !mselRoot.isObject()) {
            return null;
        }
        Set<String> bad = new TreeSet<>(mainForm.badEntries());
        bad.addAll(mselForm.badEntries());
        Assembly assembly = new Assembly(root, mselRoot, brief, !form.isEmpty(), bad);
        Scenario scenario = assembly.scenario();
        if (scenario != null) {
            sense(new Checking(scenario, assembly, main, msel), bad);
        }
        return scenario;
    }

    private void sense(Checking checking, Set<String> bad) {
        new ReferenceCheck(checking).run();
        new SenseCheck(checking).run(bad.stream().noneMatch(b -> b.startsWith("/seats/")));
        new LineCheck(checking).run();
        if (bad.stream().noneMatch(b -> b.startsWith("/turns/"))) {
            new TimeCheck(checking).run();
        }
        new MselCheck(checking).run();
        new ProvenanceCheck(checking).run();
        problems.addAll(checking.problems());
        if (bad.isEmpty()) {
            warnings.addAll(checking.warnings());
        }
    }

    /** A date of the right form may still be none, such as 2027-02-30. */
    private static void startex(LocatedJson main, List<Problem> form) {
        JsonNode root = main.root();
        String date = root == null ? "" : root.path("startex").asString("");
        if (date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                LocalDate.parse(date);
            } catch (DateTimeException e) {
                form.add(
                        main.at(
                                "/startex",
                                "is \""
                                        + date
                                        + "\", which is no day of the calendar; give the date of"
                                        + " tick 0"));
            }
        }
    }
}
