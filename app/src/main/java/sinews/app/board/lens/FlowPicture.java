package sinews.app.board.lens;

import sinews.app.board.BoardItem;
import sinews.app.board.ShortNumber;
import sinews.app.board.lens.LensPicture.Ribbon;
import sinews.app.board.lens.LensPicture.Tag;
import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.lens.Flow;
import sinews.model.lens.Flows;
import sinews.model.scenario.Location;
import sinews.model.scenario.Nation;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is under way as ribbons: lanes that share a stretch of sea are one ribbon there, as wide as
 * all of them together.
 */
final class FlowPicture {
    /** Pixels of the widest ribbon. */
    static final double WIDEST = 15;

    /** Pixels of the thinnest band. */
    private static final double THINNEST = 1.2;

    private static final int TAGS = 7;

    /** A directed stretch between two points of a way. */
    private static final class Stretch {
        final Map<String, Long> units = new TreeMap<>();
        final Set<String> cargo = new LinkedHashSet<>();
        final Set<String> lanes = new LinkedHashSet<>();
        PassageStatus status = PassageStatus.OPEN;

        long all() {
            return units.values().stream().mapToLong(Long::longValue).sum();
        }

        boolean like(Stretch o) {
            return units.equals(o.units) && cargo.equals(o.cargo) && status == o.status;
        }
    }

    private record Key(long ax, long ay, long bx, long by) {
        static Key of(double[] line, int i, int k) {
            return new Key(
                    Math.round(line[i] * 1e6),
                    Math.round(line[i + 1] * 1e6),
                    Math.round(line[k] * 1e6),
                    Math.round(line[k + 1] * 1e6));
        }
    }

    private record Run(List<Double> xy, Stretch stretch) {}

    private final Scenario scenario;
    private final Board board;
    private final Function<String, List<double[]>> ways;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Key, Stretch> stretches = new LinkedHashMap<>();

    private FlowPicture(Scenario scenario, Board board, Function<String, List<double[]>> ways) {
        this.scenario = scenario;
        this.board = board;
        this.ways = ways;
        for (Nation n : scenario.nations()) {
            groups.put(n.id(), n.group());
        }
        for (Location l : scenario.locations()) {
            names.put(l.id(), l.name());
        }
    }

    /**
     * @param board as the viewer sees it
     * @param ways polylines of a lane by its id, in map units
     * @param family only this family of materiel; empty for all
     */
    static LensPicture of(
            Scenario scenario, Board board, Function<String, List<double[]>> ways, String family) {
        List<Flow> flows =
                Flows.of(scenario, board).stream()
                        .filter(f -> family.isEmpty() || f.family().equals(family))
                        .toList();
        return new FlowPicture(scenario, board, ways).picture(flows);
    }

    private LensPicture picture(List<Flow> flows) {
        for (Flow f : flows) {
            for (double[] line : way(f)) {
                for (int i = 0; i + 3 < line.length; i += 2) {
                    Stretch s =
                            stretches.computeIfAbsent(Key.of(line, i, i + 2), k -> new Stretch());
                    s.units.merge(groups.getOrDefault(f.owner(), ""), f.shipUnits(), Long::sum);
                    s.cargo.addAll(f.cargo());
                    s.lanes.add(f.lane());
                    PassageStatus now = status(f.lane());
                    s.status = now.compareTo(s.status) > 0 ? now : s.status;
                }
            }
        }
        long most = 1;
        for (Stretch s : stretches.values()) {
            most = Math.max(most, s.all());
        }
        List<Run> runs = runs(flows);
        runs.sort((a, b) -> Long.compare(a.stretch().all(), b.stretch().all()));
        List<Ribbon> ribbons = new ArrayList<>();
        for (Run r : runs) {
            ribbons.add(ribbon(r, most));
        }
        return new LensPicture(
                ribbons, List.of(), List.of(), tags(runs), ribbons.isEmpty() ? 0 : most);
    }

    private List<double[]> way(Flow f) {
        List<double[]> lines = ways.apply(f.lane());
        if (!f.back()) {
            return lines;
        }
        List<double[]> back = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            double[] line = lines.get(i);
            double[] turned = new double[line.length];
            for (int k = 0; k < line.length; k += 2) {
                turned[k] = line[line.length - 2 - k];
                turned[k + 1] = line[line.length - 1 - k];
            }
            back.add(turned);
        }
        return back;
    }

    private PassageStatus status(String lane) {
        LaneState s = board.lanes().get(lane);
        return s == null ? PassageStatus.OPEN : s.passage().status();
    }

    /** Stretches that follow each other on a way and carry the same become one run. */
    private List<Run> runs(List<Flow> flows) {
        List<Run> runs = new ArrayList<>();
        Set<Key> done = new HashSet<>();
        for (Flow f : flows) {
            for (double[] line : way(f)) {
                Run open = null;
                for (int i = 0; i + 3 < line.length; i += 2) {
                    Key key = Key.of(line, i, i + 2);
                    Stretch s = stretches.get(key);
                    if (s == null || !done.add(key)) {
                        open = null;
                        continue;
                    }
                    if (open == null || !open.stretch().like(s)) {
                        open = new Run(new ArrayList<>(List.of(line[i], line[i + 1])), s);
                        runs.add(open);
                    }
                    open.xy().add(line[i + 2]);
                    open.xy().add(line[i + 3]);
                }
            }
        }
        return runs;
    }

    private Ribbon ribbon(Run r, long most) {
        Map<String, Double> widths = new LinkedHashMap<>();
        r.stretch()
                .units
                .forEach(
                        (group, units) ->
                                widths.put(
                                        "-s-" + group, Math.max(THINNEST, WIDEST * units / most)));
        double[] xy = r.xy().stream().mapToDouble(Double::doubleValue).toArray();
        return new Ribbon(xy, widths, r.stretch().status, item(r.stretch()), spoken(r.stretch()));
    }

    private static BoardItem item(Stretch s) {
        return new BoardItem.ShipmentItem(List.copyOf(s.cargo));
    }

    private String spoken(Stretch s) {
        StringBuilder text = new StringBuilder();
        text.append(ShortNumber.exact(s.all()))
                .append(s.all() == 1 ? " ship unit under way" : " ship units under way");
        List<String> lanes = new ArrayList<>();
        for (String id : s.lanes) {
            scenario.lanes().stream()
                    .filter(l -> l.id().equals(id))
                    .findFirst()
                    .ifPresent(
                            l ->
                                    lanes.add(
                                            names.getOrDefault(l.from(), l.from())
                                                    + " – "
                                                    + names.getOrDefault(l.to(), l.to())));
        }
        text.append(": ").append(String.join("; ", lanes.subList(0, Math.min(4, lanes.size()))));
        if (lanes.size() > 4) {
            text.append(" and ").append(lanes.size() - 4).append(" more");
        }
        return switch (s.status) {
            case OPEN -> text.toString();
            case CONTESTED -> text + ". Contested.";
            case CLOSED -> text + ". Closed behind it.";
        };
    }

    /** The widest runs are labelled, each load once. */
    private List<Tag> tags(List<Run> runs) {
        List<Run> widest = new ArrayList<>(runs);
        widest.sort(
                (a, b) -> {
                    int byUnits = Long.compare(b.stretch().all(), a.stretch().all());
                    return byUnits != 0 ? byUnits : Integer.compare(b.xy().size(), a.xy().size());
                });
        List<Tag> tags = new ArrayList<>();
        List<Set<String>> told = new ArrayList<>();
        for (Run r : widest) {
            boolean again =
                    told.stream()
                            .anyMatch(
                                    t -> {
                                        Set<String> both = new HashSet<>(t);
                                        both.retainAll(r.stretch().cargo);
                                        return both.size() * 2
                                                > Math.min(t.size(), r.stretch().cargo.size());
                                    });
            if (again) {
                continue;
            }
            told.add(r.stretch().cargo);
            tags.add(tag(r, tags.size()));
            if (tags.size() >= 3 * TAGS) {
                break;
            }
        }
        return tags;
    }

    private Tag tag(Run r, int rank) {
        int n = r.xy().size() / 2;
        List<double[]> anchors = new ArrayList<>();
        for (double share : new double[] {0.5, 0.35, 0.65, 0.2, 0.8}) {
            double at = share * (n - 1);
            int i = Math.min((int) at, n - 2);
            double f = at - i;
            anchors.add(
                    new double[] {
                        r.xy().get(2 * i) * (1 - f) + r.xy().get(2 * i + 2) * f,
                        r.xy().get(2 * i + 1) * (1 - f) + r.xy().get(2 * i + 3) * f
                    });
        }
        long units = r.stretch().all();
        return new Tag(
                "flow:" + r.stretch().cargo.iterator().next() + ":" + rank,
                -1,
                anchors,
                List.of(),
                ShortNumber.of(units),
                "plain",
                rank < TAGS ? 0 : 2.2,
                item(r.stretch()),
                spoken(r.stretch()));
    }
}
