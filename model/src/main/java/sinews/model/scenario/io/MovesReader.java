package sinews.model.scenario.io;

import sinews.model.json.Json;
import sinews.model.rules.Move;
import sinews.model.scenario.Scenario;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a moves script: JSON Lines, one scripted move a line, empty lines between. All problems are
 * found at once. The form is described in docs/format/moves.md.
 */
public final class MovesReader {

    private final Scenario scenario;
    private final String file;
    private final MoveReferences references;
    private final List<ScriptedMove> moves = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private MovesReader(Scenario scenario, String file) {
        this.scenario = scenario;
        this.file = file;
        references = new MoveReferences(scenario);
    }

    /** Reads a script for a scenario. */
    public static MovesResult read(Path path, Scenario scenario) {
        MovesReader reader = new MovesReader(scenario, path.toString());
        try {
            reader.all(Files.readString(path));
        } catch (CharacterCodingException e) {
            reader.problems.add(
                    new Problem(path.toString(), 1, "", "is not UTF-8 text; save it as UTF-8"));
        } catch (IOException e) {
            reader.problems.add(
                    new Problem(
                            path.toString(),
                            1,
                            "",
                            Files.exists(path)
                                    ? "cannot be read; name a file of moves"
                                    : "does not exist; name a file of moves, one JSON object a"
                                            + " line"));
        }
        List<Problem> sorted = reader.problems.stream().distinct().sorted().toList();
        return new MovesResult(sorted.isEmpty() ? reader.moves : List.of(), sorted);
    }

    private void all(String text) {
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (!line.isBlank()) {
                one(line, number);
            }
        }
    }

    private void one(String text, int number) {
        LocatedJson json = LocatedJson.parse(file, text, number);
        problems.addAll(json.problems());
        SchemaCheck.Form form = SchemaCheck.MOVES.check(json);
        problems.addAll(form.problems());
        JsonNode root = json.root();
        if (root == null || !json.problems().isEmpty() || !form.problems().isEmpty()) {
            return;
        }
        Move move = Json.gson().fromJson(root.get("move").toString(), Move.class);
        ScriptedMove scripted =
                new ScriptedMove(
                        number,
                        root.get("turn").intValue(),
                        root.get("seat").stringValue(),
                        move,
                        root.get("reason").stringValue(),
                        root.get("alternatives").stringValue(),
                        answers(root));
        if (scripted.turn() > scenario.turns().size()) {
            problems.add(
                    json.at(
                            "/turn",
                            "is "
                                    + scripted.turn()
                                    + ", but the scenario has "
                                    + scenario.turns().size()
                                    + " turns; give 1 to "
                                    + scenario.turns().size()));
        }
        references.check(scripted, json, problems);
        moves.add(scripted);
    }

    private static Map<String, ScriptedMove.Answer> answers(JsonNode root) {
        Map<String, ScriptedMove.Answer> answers = new TreeMap<>();
        root.path("answers")
                .properties()
                .forEach(
                        e ->
                                answers.put(
                                        e.getKey(),
                                        ScriptedMove.Answer.valueOf(e.getValue().stringValue())));
        return answers;
    }
}
