package sinews.model.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.AreaShape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An area: {@code {"circle": {"lat", "lon", "radiusKm"}}} or {@code {"polygon": [[lat, lon], …]}}.
 */
final class AreaAdapter extends TypeAdapter<AreaShape> {

    @Override
    public void write(JsonWriter out, @Nullable AreaShape value) throws IOException {
        switch (value) {
            case null -> out.nullValue();
            case AreaShape.Circle c -> {
                out.beginObject().name("circle").beginObject();
                out.name("lat")
                        .value(c.lat())
                        .name("lon")
                        .value(c.lon())
                        .name("radiusKm")
                        .value(c.radiusKm());
                out.endObject().endObject();
            }
            case AreaShape.Polygon p -> {
                out.beginObject().name("polygon").beginArray();
                for (List<Double> point : p.points()) {
                    out.beginArray();
                    for (double d : point) {
                        out.value(d);
                    }
                    out.endArray();
                }
                out.endArray().endObject();
            }
        }
    }

    @Override
    public AreaShape read(JsonReader in) throws IOException {
        String where = in.getPath();
        JsonObject area = JsonParser.parseReader(in).getAsJsonObject();
        if (area.size() == 1 && area.get("circle") instanceof JsonObject c && c.size() == 3) {
            return new AreaShape.Circle(number(c, "lat"), number(c, "lon"), number(c, "radiusKm"));
        }
        if (area.size() == 1 && area.get("polygon") instanceof JsonArray points) {
            List<List<Double>> polygon = new ArrayList<>();
            for (JsonElement point : points) {
                polygon.add(
                        point.getAsJsonArray().asList().stream()
                                .map(JsonElement::getAsDouble)
                                .toList());
            }
            return new AreaShape.Polygon(polygon);
        }
        throw new JsonParseException(
                "the area at " + where + " is neither {\"circle\": …} nor {\"polygon\": …}");
    }

    private static double number(JsonObject o, String field) {
        JsonElement value = o.get(field);
        if (value == null) {
            throw new JsonParseException("the circle has no field '" + field + "'");
        }
        return value.getAsDouble();
    }
}
