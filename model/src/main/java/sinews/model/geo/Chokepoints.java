package sinews.model.geo;

import com.google.gson.stream.JsonReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Straits and canals whose areas are known to cut the sea network as one would expect, for authors
 * to copy into a scenario. They come from {@code chokepoints.json} among the map files.
 */
public final class Chokepoints {
    private Chokepoints() {}

    /** A strait or canal with its area. */
    public record Suggestion(String id, String name, Area area) {}

    /** All suggestions in the order of the file. */
    public static List<Suggestion> suggestions() {
        return MapFiles.read(
                "chokepoints.json",
                json -> {
                    List<Suggestion> suggestions = new ArrayList<>();
                    json.beginArray();
                    while (json.hasNext()) {
                        suggestions.add(suggestion(json));
                    }
                    json.endArray();
                    return List.copyOf(suggestions);
                });
    }

    /** The suggested areas by id, as {@link SeaNetwork#router} takes them. */
    public static Map<String, Area> areas() {
        Map<String, Area> areas = new TreeMap<>();
        suggestions().forEach(s -> areas.put(s.id(), s.area()));
        return areas;
    }

    private static Suggestion suggestion(JsonReader json) throws IOException {
        json.beginObject();
        String id = field(json, "id").nextString();
        String name = field(json, "name").nextString();
        field(json, "area").beginObject();
        Area area =
                switch (json.nextName()) {
                    case "circle" -> circle(json);
                    case "polygon" -> polygon(json);
                    default ->
                            throw new IOException(
                                    json.getPath() + ": give \"circle\" or \"polygon\"");
                };
        json.endObject();
        json.endObject();
        return new Suggestion(id, name, area);
    }

    private static Area circle(JsonReader json) throws IOException {
        json.beginObject();
        double lat = field(json, "lat").nextDouble();
        double lon = field(json, "lon").nextDouble();
        double radiusKm = field(json, "radiusKm").nextDouble();
        json.endObject();
        return new Area.Circle(new LatLon(lat, lon), radiusKm);
    }

    private static Area polygon(JsonReader json) throws IOException {
        List<LatLon> corners = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            json.beginArray();
            double lat = json.nextDouble();
            corners.add(new LatLon(lat, json.nextDouble()));
            json.endArray();
        }
        json.endArray();
        return new Area.Polygon(corners);
    }

    /** The file is ours: its fields come in a fixed order. */
    private static JsonReader field(JsonReader json, String name) throws IOException {
        String found = json.nextName();
        if (!found.equals(name)) {
            throw new IOException(json.getPath() + ": expected \"" + name + "\"");
        }
        return json;
    }
}
