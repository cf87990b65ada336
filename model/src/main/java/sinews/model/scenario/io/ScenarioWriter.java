package sinews.model.scenario.io;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import sinews.model.json.Json;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.Scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a scenario as a folder that {@link ScenarioReader} reads back as an equal scenario. Equal
 * scenarios give equal files.
 */
public final class ScenarioWriter {

    private static final Gson GSON = Json.gson();

    private ScenarioWriter() {}

    /**
     * Writes scenario.json, msel.json and brief.md into a folder, which is made if need be. Each
     * file is written beside and then put in place, so that none is ever half written.
     */
    public static void write(Scenario scenario, Path folder) throws IOException {
        Files.createDirectories(folder);
        put(folder.resolve(ScenarioReader.SCENARIO), scenarioJson(scenario));
        put(folder.resolve(ScenarioReader.MSEL), mselJson(scenario));
        put(folder.resolve(ScenarioReader.BRIEF), scenario.brief());
    }

    private static void put(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(
                beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Text of scenario.json. */
    public static String scenarioJson(Scenario scenario) {
        JsonObject whole = GSON.toJsonTree(scenario).getAsJsonObject();
        whole.remove("injects");
        whole.remove("brief");
        whole.getAsJsonArray("lanes").forEach(ScenarioWriter::passage);
        whole.getAsJsonArray("chokepoints").forEach(ScenarioWriter::passage);
        for (JsonElement a : whole.getAsJsonArray("agreements")) {
            if (a.getAsJsonObject().get("expiry").getAsInt() == Agreement.NO_EXPIRY) {
                a.getAsJsonObject().remove("expiry");
            }
        }
        return JsonLayout.lay(whole);
    }

    /** What is open says nothing; what is closed needs no figures. */
    private static void passage(JsonElement entry) {
        JsonObject passage = entry.getAsJsonObject().getAsJsonObject("passage");
        String status = passage.get("status").getAsString();
        if ("OPEN".equals(status)) {
            entry.getAsJsonObject().remove("passage");
        } else if ("CLOSED".equals(status)) {
            passage.keySet().retainAll(java.util.Set.of("status"));
        }
    }

    /** Text of msel.json. */
    public static String mselJson(Scenario scenario) {
        JsonObject msel = new JsonObject();
        msel.add("injects", GSON.toJsonTree(scenario).getAsJsonObject().get("injects"));
        return JsonLayout.lay(msel);
    }
}
