package sinews.model.geo;

import com.google.gson.stream.JsonReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The map files on the class path, read as a stream of JSON tokens: they are large, and only a part
 * is wanted.
 */
final class MapFiles {
    private static final String FOLDER = "/sinews/map/";

    private MapFiles() {}

    interface Reading<T> {
        T from(JsonReader json) throws IOException;
    }

    static <T> T read(String file, Reading<T> reading) {
        try (InputStream stream = MapFiles.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "map file " + FOLDER + file + " is missing from the program");
            }
            return reading.from(
                    new JsonReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("map file " + FOLDER + file + " cannot be read", e);
        }
    }
}
