package sinews.model.scenario.io;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

import sinews.model.json.Json;
import sinews.model.scenario.Scenario;

/**
 * A whole scenario, injects and brief included, as one line of JSON: what a session keeps of it.
 */
public final class Scenarios {

    private static final Gson GSON = Json.gson();

    private Scenarios() {}

    /** The scenario as JSON; equal scenarios give equal text. */
    public static String toJson(Scenario scenario) {
        return GSON.toJson(scenario);
    }

    /**
     * Reads what {@link #toJson} wrote. It was checked before it was written and is not checked
     * again.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Scenario fromJson(String json) {
        try {
            Scenario scenario = GSON.fromJson(json, Scenario.class);
            if (scenario == null) {
                throw new IllegalArgumentException("the scenario of the session is empty");
            }
            return scenario;
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(
                    "the scenario of the session cannot be read: " + e.getMessage(), e);
        }
    }
}
