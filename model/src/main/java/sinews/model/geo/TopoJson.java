package sinews.model.geo;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Countries from a TopoJSON file with quantized arcs, in which neighbours share the arc of their
 * border: an object {@code countries} of polygons that refer to arcs by number, a negative number
 * −n−1 meaning arc n backwards.
 *
 * @param arcs lines longitude, latitude, longitude, latitude … in degrees
 * @param countries in the order of the file
 */
record TopoJson(List<double[]> arcs, List<Country> countries) {

    /**
     * A country.
     *
     * @param id ISO 3166-1 numeric code of three digits; for what has none "x-" and its name
     * @param polygons each a list of rings, the outer one first, each ring a list of arc numbers
     */
    record Country(String id, String name, List<List<int[]>> polygons) {}

    static TopoJson read(String file) {
        return MapFiles.read(file, TopoJson::topology);
    }

    private static TopoJson topology(JsonReader json) throws IOException {
        List<double[]> arcs = new ArrayList<>();
        List<Country> countries = new ArrayList<>();
        double[] transform = {1, 1, 0, 0};
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "transform" -> transform = transform(json);
                case "arcs" -> arcs(json, arcs);
                case "objects" -> objects(json, countries);
                default -> json.skipValue();
            }
        }
        json.endObject();
        for (double[] arc : arcs) {
            for (int i = 0; i < arc.length; i += 2) {
                arc[i] = arc[i] * transform[0] + transform[2];
                arc[i + 1] = arc[i + 1] * transform[1] + transform[3];
            }
        }
        return new TopoJson(List.copyOf(arcs), List.copyOf(countries));
    }

    private static double[] transform(JsonReader json) throws IOException {
        double[] transform = new double[4];
        json.beginObject();
        while (json.hasNext()) {
            int at = json.nextName().equals("scale") ? 0 : 2;
            json.beginArray();
            transform[at] = json.nextDouble();
            transform[at + 1] = json.nextDouble();
            json.endArray();
        }
        json.endObject();
        return transform;
    }

    /** Points come as whole steps from the point before. */
    private static void arcs(JsonReader json, List<double[]> arcs) throws IOException {
        double[] points = new double[1024];
        json.beginArray();
        while (json.hasNext()) {
            int n = 0;
            int x = 0;
            int y = 0;
            json.beginArray();
            while (json.hasNext()) {
                json.beginArray();
                x += json.nextInt();
                y += json.nextInt();
                json.endArray();
                if (n + 2 > points.length) {
                    points = Arrays.copyOf(points, 2 * points.length);
                }
                points[n++] = x;
                points[n++] = y;
            }
            json.endArray();
            arcs.add(Arrays.copyOf(points, n));
        }
        json.endArray();
    }

    private static void objects(JsonReader json, List<Country> countries) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            if (!json.nextName().equals("countries")) {
                json.skipValue();
                continue;
            }
            json.beginObject();
            while (json.hasNext()) {
                if (!json.nextName().equals("geometries")) {
                    json.skipValue();
                    continue;
                }
                json.beginArray();
                while (json.hasNext()) {
                    countries.add(country(json));
                }
                json.endArray();
            }
            json.endObject();
        }
        json.endObject();
    }

    private static Country country(JsonReader json) throws IOException {
        String id = "";
        String name = "";
        List<List<int[]>> polygons = List.of();
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "id" -> id = json.nextString();
                case "properties" -> name = name(json);
                case "arcs" -> polygons = polygons(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (id.isEmpty()) {
            id = "x-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        }
        return new Country(id, name, polygons);
    }

    private static String name(JsonReader json) throws IOException {
        String name = "";
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("name")) {
                name = json.nextString();
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        return name;
    }

    /**
     * A polygon is a list of rings, a multipolygon a list of polygons: told apart by their depth.
     */
    private static List<List<int[]>> polygons(JsonReader json) throws IOException {
        List<List<int[]>> polygons = new ArrayList<>();
        List<int[]> single = new ArrayList<>();
        json.beginArray();
        while (json.hasNext()) {
            json.beginArray();
            if (json.peek() == JsonToken.NUMBER) {
                single.add(numbers(json));
            } else {
                List<int[]> rings = new ArrayList<>();
                while (json.hasNext()) {
                    json.beginArray();
                    rings.add(numbers(json));
                }
                json.endArray();
                polygons.add(rings);
            }
        }
        json.endArray();
        return single.isEmpty() ? polygons : List.of(single);
    }

    private static int[] numbers(JsonReader json) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        while (json.hasNext()) {
            numbers.add(json.nextInt());
        }
        json.endArray();
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
