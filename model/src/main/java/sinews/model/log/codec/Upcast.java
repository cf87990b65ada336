package sinews.model.log.codec;

import com.google.gson.JsonObject;

import java.util.function.UnaryOperator;

/**
 * Brings an old payload of an event type to the next version.
 *
 * @param type stable name of the event type
 * @param from the version it reads; it gives the one after
 * @param change makes the new payload
 */
public record Upcast(String type, int from, UnaryOperator<JsonObject> change) {}
