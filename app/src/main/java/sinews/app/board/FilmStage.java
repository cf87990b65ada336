package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Strait;
import sinews.model.board.Board;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.movement.Beat;
import sinews.model.movement.Loss;
import sinews.model.movement.Sailing;
import sinews.model.movement.TurnFilm;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Location;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Where things of a film are on the map, and what of them this lens shows. */
final class FilmStage implements FilmPane.Stage {
    private final Scenario scenario;
    private final Lens lens;
    private final FlowText text;
    private final LanePaths paths;
    private final Consumer<List<Strait>> straits;
    private final Map<String, MapPoint> places = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Boolean> shown = new HashMap<>();

    /**
     * @param straits shows straits as areas
     */
    FilmStage(
            Scenario scenario,
            Lens lens,
            FlowText text,
            LanePaths paths,
            Consumer<List<Strait>> straits) {
        this.scenario = scenario;
        this.lens = lens;
        this.text = text;
        this.paths = paths;
        this.straits = straits;
        for (Location l : scenario.locations()) {
            places.put(l.id(), Projection.project(new LatLon(l.latitude(), l.longitude())));
        }
        scenario.nations().forEach(n -> groups.put(n.id(), n.group()));
        scenario.materiel().forEach(m -> shown.put(m.id(), BoardModels.shows(this.lens, m.tier())));
    }

    @Override
    public double @Nullable [] point(Sailing.Point p) {
        return LanePaths.along(paths.of(p.stretch().lane(), p.stretch().closed()), p.part());
    }

    @Override
    public boolean shows(String materiel) {
        return shown.getOrDefault(materiel, true);
    }

    @Override
    public String group(String nation) {
        return groups.getOrDefault(nation, "partners");
    }

    @Override
    public List<Strait> straits(TurnFilm.Step step, boolean after) {
        Board board = after ? step.after() : step.before();
        return scenario.chokepoints().stream().map(c -> strait(c, board)).toList();
    }

    private static Strait strait(Chokepoint c, Board board) {
        return new Strait(
                c.id(),
                c.name(),
                c.area().middle(),
                c.area(),
                board.chokepoints().getOrDefault(c.id(), c.passage()).status());
    }

    @Override
    public void showStraits(List<Strait> now) {
        straits.accept(now);
    }

    @Override
    public MapPoint at(Strait s) {
        return Projection.project(s.at());
    }

    @Override
    public List<FilmBeat> beats(TurnFilm.Step step) {
        // One flash a place and kind, however many things happen there.
        Map<String, FilmBeat> found = new LinkedHashMap<>();
        List<Loss> lost = new ArrayList<>();
        for (Beat b : step.beats()) {
            if (b instanceof Beat.Lost l) {
                lost.add(l.loss());
                continue;
            }
            FilmBeat beat = beat(b);
            if (beat != null) {
                String key = beat.style() + beat.x() + beat.y();
                FilmBeat before = found.putIfAbsent(key, beat);
                if (before != null && before.text().isEmpty()) {
                    found.put(key, beat);
                }
            }
        }
        List<FilmBeat> beats = new ArrayList<>(found.values());
        LossMarks.of(text, scenario, lost).forEach(m -> addLost(m, beats));
        return beats;
    }

    /** A flash where the mark of the loss will stand. */
    private void addLost(LossMark m, List<FilmBeat> beats) {
        double[] at = paths.at(m);
        if (at != null) {
            Map.Entry<String, Long> most =
                    Collections.max(m.units().entrySet(), Map.Entry.comparingByValue());
            String more = m.units().size() > 1 ? " +" + (m.units().size() - 1) : "";
            beats.add(
                    new FilmBeat(
                            at[0],
                            at[1],
                            FilmBeat.LOST,
                            "lost",
                            ShortNumber.of(-most.getValue()) + " " + most.getKey() + more));
        }
    }

    private @Nullable FilmBeat beat(Beat b) {
        return switch (b) {
            case Beat.Made m ->
                    shows(m.materiel()) ? at(m.place(), FilmBeat.MADE, "made", "") : null;
            case Beat.LineTurned l -> at(l.place(), FilmBeat.MADE, "line", phase(l.phase()));
            case Beat.StraitTurned s -> {
                MapPoint p = Projection.project(area(s.chokepoint()).middle());
                yield new FilmBeat(
                        p.x(),
                        p.y(),
                        FilmBeat.TURNS,
                        s.is() == PassageStatus.OPEN ? "made" : "lost",
                        word(s.is()));
            }
            case Beat.Lost l -> null;
            case Beat.RanEmpty e ->
                    at(
                            e.stock().place(),
                            FilmBeat.EMPTY,
                            "empty",
                            "no " + text.label(e.stock().materiel()));
            case Beat.Arrived a ->
                    shows(a.materiel()) ? at(a.place(), FilmBeat.ARRIVED, "arrived", "") : null;
        };
    }

    private AreaShape area(String chokepoint) {
        return scenario.chokepoint(chokepoint).area();
    }

    private static String word(PassageStatus s) {
        return s.name().toLowerCase(Locale.ROOT);
    }

    /** Said of a line that begins to work or ceases to; building goes on in silence. */
    private static String phase(LinePhase phase) {
        return switch (phase) {
            case ACTIVE -> "works";
            case COLD -> "cold";
            case WARM -> "warm";
            case PLANNED, BUILD, QUALIFY -> "";
        };
    }

    private @Nullable FilmBeat at(String place, double moment, String style, String said) {
        MapPoint p = places.get(place);
        return p == null ? null : new FilmBeat(p.x(), p.y(), moment, style, said);
    }
}
