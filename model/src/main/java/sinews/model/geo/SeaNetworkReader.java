package sinews.model.geo;

import com.google.gson.stream.JsonReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the lanes of the sea network: a GeoJSON collection of line strings. */
final class SeaNetworkReader {
    private static final String FILE = "marnet_densified.json";

    private SeaNetworkReader() {}

    static List<List<LatLon>> lanes() {
        return MapFiles.read(FILE, SeaNetworkReader::collection);
    }

    private static List<List<LatLon>> collection(JsonReader json) throws IOException {
        List<List<LatLon>> lanes = new ArrayList<>();
        json.beginObject();
        while (json.hasNext()) {
            if (!json.nextName().equals("features")) {
                json.skipValue();
                continue;
            }
            json.beginArray();
            while (json.hasNext()) {
                lanes.add(
                        within(
                                json,
                                "geometry",
                                () -> within(json, "coordinates", () -> line(json))));
            }
            json.endArray();
        }
        json.endObject();
        return lanes;
    }

    private interface Part<T> {
        T read() throws IOException;
    }

    /** The value of one field of an object; the others are passed over. */
    private static <T> T within(JsonReader json, String field, Part<T> part) throws IOException {
        List<T> found = new ArrayList<>(1);
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals(field)) {
                found.add(part.read());
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        if (found.isEmpty()) {
            throw new IOException("a sea lane has no \"" + field + "\"");
        }
        return found.getFirst();
    }

    private static List<LatLon> line(JsonReader json) throws IOException {
        List<LatLon> line = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            json.beginArray();
            double lon = json.nextDouble();
            line.add(new LatLon(json.nextDouble(), lon));
            json.endArray();
        }
        json.endArray();
        return line;
    }
}
