package sinews.app.room;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A copy of records in which texts that nobody in the audience may read are planted. */
final class Planted {
    /** In every text that is secret. */
    static final String MARK = "#secret#";

    /** Texts of a scenario that are not on the map or told to all. */
    private static final Set<String> SECRET =
            Set.of(
                    "Scenario.title",
                    "Scenario.summary",
                    "Scenario.trains",
                    "Scenario.brief",
                    "Turn.name",
                    "Nation.caveats",
                    "Nation.hiddenCaveats",
                    "Nation.provenance",
                    "Seat.name",
                    "Seat.brief",
                    "Seat.objectives",
                    "Objective.text",
                    "Objective.title",
                    "Objective.measure",
                    "Materiel.name",
                    "Materiel.label",
                    "Technology.name",
                    "Line.name",
                    "Demand.name",
                    "Agreement.name",
                    "Agreement.exclusions",
                    "Inject.title",
                    "Inject.storyline",
                    "Inject.condition",
                    "Inject.expected",
                    "Inject.contingency",
                    "Source.title",
                    "Source.text",
                    "Source.url");

    private int n;

    private Planted() {}

    static <T> T in(T value) {
        return new Planted().copy(value);
    }

    @SuppressWarnings("unchecked") // a copy has the type of what is copied
    private <T> T copy(T value) {
        return switch (value) {
            case null -> null;
            case Record r -> (T) record(r);
            case List<?> list -> (T) list.stream().map(this::copy).toList();
            default -> value;
        };
    }

    private Record record(Record r) {
        RecordComponent[] parts = r.getClass().getRecordComponents();
        List<Object> values = new ArrayList<>();
        try {
            for (RecordComponent c : parts) {
                Object value = c.getAccessor().invoke(r);
                String name = r.getClass().getSimpleName() + "." + c.getName();
                boolean secret = SECRET.contains(name) || c.getName().equals("provenance");
                values.add(secret ? planted(value) : copy(value));
            }
            Constructor<?> make =
                    r.getClass()
                            .getDeclaredConstructor(
                                    Arrays.stream(parts)
                                            .map(RecordComponent::getType)
                                            .toArray(Class[]::new));
            return (Record) make.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(r.getClass().getName(), e);
        }
    }

    private Object planted(Object value) {
        return switch (value) {
            case String s -> MARK + n++;
            case List<?> list -> {
                List<String> more = new ArrayList<>();
                list.forEach(v -> more.add(MARK + n++));
                more.add(MARK + n++);
                yield more;
            }
            case Map<?, ?> map -> {
                Map<String, String> more = new LinkedHashMap<>();
                map.forEach((k, v) -> more.put(k.toString(), MARK + n++));
                yield more;
            }
            default -> value;
        };
    }
}
