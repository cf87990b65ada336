package sinews.model.scenario.io;

import com.google.gson.JsonParseException;

import org.jspecify.annotations.Nullable;

import sinews.model.json.Json;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.Scenario;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the files of a scenario together: two-way lanes become two lanes, a passage left out is
 * open, an agreement without expiry has none, technologies, hidden caveats and reference rates may
 * be left out. Entries whose form is wrong are left out, so that the rest can still be checked.
 */
final class Assembly {

    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<String> backs = new HashSet<>();
    private final Set<String> bad;
    private @Nullable Scenario scenario;

    /**
     * Assembles both documents.
     *
     * @param broken true when some of the form is wrong, so that it may not be possible
     * @param bad entries to leave out, such as {@code /lines/3} and {@code /injects/0}
     */
    Assembly(JsonNode root, JsonNode msel, String brief, boolean broken, Set<String> bad) {
        this.bad = bad;
        ObjectNode whole = ((ObjectNode) root).deepCopy();
        whole.set("injects", msel.path("injects").deepCopy());
        whole.put("brief", brief);
        if (!whole.has("technologies")) {
            whole.putArray("technologies");
        }
        for (String name : List.copyOf(whole.propertyNames())) {
            if (whole.get(name) instanceof ArrayNode entries) {
                whole.set(name, kept(name, entries));
            }
        }
        try {
            scenario = Json.gson().fromJson(whole.toString(), Scenario.class);
        } catch (JsonParseException e) {
            if (!broken) {
                throw new IllegalStateException(
                        "the schema let through what the records refuse", e);
            }
        }
    }

    private ArrayNode kept(String name, ArrayNode entries) {
        List<Integer> index = new ArrayList<>();
        ArrayNode kept = entries.arrayNode();
        for (int i = 0; i < entries.size(); i++) {
            if (bad.contains("/" + name + "/" + i)) {
                continue;
            }
            for (JsonNode entry : completed(name, entries.get(i))) {
                kept.add(entry);
                index.add(i);
            }
        }
        places.put(name, index);
        return kept;
    }

    private List<JsonNode> completed(String name, JsonNode entry) {
        if (!(entry instanceof ObjectNode o)) {
            return List.of(entry);
        }
        switch (name) {
            case "nations" -> {
                if (!o.has("hiddenCaveats")) {
                    o.putArray("hiddenCaveats");
                }
            }
            case "materiel" -> {
                if (!o.has("referenceRate")) {
                    o.put("referenceRate", 0);
                }
            }
            case "chokepoints" -> passage(o);
            case "agreements" -> {
                if (!o.has("expiry")) {
                    o.put("expiry", Agreement.NO_EXPIRY);
                }
            }
            case "lanes" -> {
                passage(o);
                JsonNode twoWay = o.remove("twoWay");
                if (twoWay != null && twoWay.booleanValue()) {
                    ObjectNode back = o.deepCopy();
                    String id = o.get("id").stringValue() + "-back";
                    backs.add(id);
                    back.put("id", id);
                    back.set("from", o.get("to"));
                    back.set("to", o.get("from"));
                    return List.of(o, back);
                }
            }
            default -> {}
        }
        return List.of(entry);
    }

    /** OPEN and CLOSED say all there is to say; their figures follow. */
    private static void passage(ObjectNode o) {
        ObjectNode p =
                o.get("passage") instanceof ObjectNode given ? given : o.putObject("passage");
        if (!p.has("status")) {
            p.put("status", "OPEN");
        }
        boolean open = "OPEN".equals(p.get("status").stringValue());
        for (String figure : List.of("hitBp", "lossBp", "liftBp", "delayTenths")) {
            if (!p.has(figure)) {
                p.put(figure, open && "liftBp".equals(figure) ? 10_000 : 0);
            }
        }
    }

    /** The scenario, or null when too much of it is wrong. */
    @Nullable Scenario scenario() {
        return scenario;
    }

    /** Ids of lanes that stand in no file: the second of each two-way lane. */
    Set<String> backs() {
        return backs;
    }

    /** Pointer of an entry in its file. */
    String pointer(String list, int index) {
        return "/" + list + "/" + places.getOrDefault(list, List.of()).get(index);
    }
}
