package sinews.model.scenario.io;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Scenario;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios in a folder, one in each of its folders. */
public final class ScenarioLibrary {

    private ScenarioLibrary() {}

    /**
     * A scenario as its card shows it. A card is read without checking the whole scenario; {@link
     * #check} does that.
     *
     * @param folder where it is
     * @param title its title, or the name of its folder when it cannot be read
     * @param summary two or three sentences, empty when it cannot be read
     * @param trains what it trains, empty when it cannot be read
     * @param turns number of turns
     * @param weeks length in weeks
     * @param seats seats at the table; the white cell is not one
     * @param problem why it cannot be read as JSON, or null
     */
    public record Card(
            Path folder,
            String title,
            String summary,
            String trains,
            int turns,
            int weeks,
            int seats,
            @Nullable Problem problem) {

        /** Reads and checks the whole scenario. */
        public ScenarioResult check() {
            return ScenarioReader.read(folder);
        }

        /** The scenario; see {@link ScenarioResult#orThrow}. */
        public Scenario scenario() {
            return check().orThrow();
        }
    }

    /**
     * Cards of all scenarios in a folder, by the name of their folders; none when there is no such
     * folder.
     */
    public static List<Card> list(Path library) throws IOException {
        if (!Files.isDirectory(library)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(library)) {
            List<Path> found =
                    folders.filter(f -> Files.isRegularFile(f.resolve(ScenarioReader.SCENARIO)))
                            .sorted()
                            .toList();
            return found.stream().map(ScenarioLibrary::card).toList();
        }
    }

    private static Card card(Path folder) {
        Path file = folder.resolve(ScenarioReader.SCENARIO);
        String name = folder.getFileName().toString();
        try {
            LocatedJson json = LocatedJson.parse(file.toString(), Files.readString(file));
            JsonNode root = json.root();
            if (root == null || !json.problems().isEmpty()) {
                return new Card(folder, name, "", "", 0, 0, 0, json.problems().getFirst());
            }
            int weeks = 0;
            for (JsonNode turn : root.path("turns")) {
                weeks += turn.path("ticks").asInt(0);
            }
            return new Card(
                    folder,
                    root.path("title").asString(name),
                    root.path("summary").asString(""),
                    root.path("trains").asString(""),
                    root.path("turns").size(),
                    weeks,
                    seats(root),
                    null);
        } catch (IOException e) {
            return new Card(
                    folder,
                    name,
                    "",
                    "",
                    0,
                    0,
                    0,
                    new Problem(file.toString(), 1, "", "cannot be read as UTF-8 text"));
        }
    }

    private static int seats(JsonNode root) {
        int seats = 0;
        for (JsonNode seat : root.path("seats")) {
            if (!"WHITE_CELL".equals(seat.path("kind").asString(""))) {
                seats++;
            }
        }
        return seats;
    }
}
