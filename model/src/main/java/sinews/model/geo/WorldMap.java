package sinews.model.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The countries of the world as shapes on the flat map (see {@link Projection}), cut at its rims.
 * Coasts and borders are apart so that they can be drawn in different colours. Borders are Natural
 * Earth's: de facto, as held on the ground.
 *
 * @param countries in the order of the source
 * @param coasts where a country meets the sea or a great lake
 * @param borders where two countries meet, each line once
 */
public record WorldMap(List<Country> countries, List<Path> coasts, List<Path> borders) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /**
     * How finely the source draws the world: 110m for the whole, 50m for a continent, 10m for a
     * coast.
     */
    public enum Detail {
        WORLD_110M("countries-110m.json"),
        CONTINENT_50M("countries-50m.json"),
        COAST_10M("countries-10m.json");

        private final String file;

        Detail(String file) {
            this.file = file;
        }
    }

    /**
     * A line or closed ring with its bounds, for culling.
     *
     * @param xy x, y, x, y … in map units; a ring repeats its first point at the end. Not to be
     *     changed
     */
    public record Path(double[] xy, double minX, double minY, double maxX, double maxY) {
        /** A line with its bounds. */
        public static Path of(double[] xy) {
            double minX = Double.POSITIVE_INFINITY;
            double minY = Double.POSITIVE_INFINITY;
            double maxX = Double.NEGATIVE_INFINITY;
            double maxY = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < xy.length; i += 2) {
                minX = Math.min(minX, xy[i]);
                maxX = Math.max(maxX, xy[i]);
                minY = Math.min(minY, xy[i + 1]);
                maxY = Math.max(maxY, xy[i + 1]);
            }
            return new Path(xy, minX, minY, maxX, maxY);
        }

        /** Whether the bounds meet a window of the map. */
        public boolean mayTouch(double left, double top, double right, double bottom) {
            return maxX >= left && minX <= right && maxY >= top && minY <= bottom;
        }

        /** Whether a point lies inside a closed ring. */
        public boolean surrounds(double x, double y) {
            if (!mayTouch(x, y, x, y)) {
                return false;
            }
            boolean inside = false;
            for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
                boolean between = (xy[i + 1] > y) != (xy[j + 1] > y);
                if (between
                        && x
                                < (xy[j] - xy[i]) * (y - xy[i + 1]) / (xy[j + 1] - xy[i + 1])
                                        + xy[i]) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    /**
     * A country, or another territory that the source draws apart.
     *
     * @param id ISO 3166-1 numeric code of three digits ("392" is Japan); "x-" and the name where
     *     there is none. In the finer files a remote territory may repeat the id of its country
     * @param name short English name
     * @param rings closed rings, to be filled even-odd all together
     */
    public record Country(String id, String name, List<Path> rings) {
        /** Whether a point of the map lies in the country. */
        public boolean contains(double x, double y) {
            boolean inside = false;
            for (Path ring : rings) {
                inside ^= ring.surrounds(x, y);
            }
            return inside;
        }
    }

    /**
     * The map with every point of the source. Takes a while for {@code COAST_10M}: not on the
     * screen's thread.
     */
    public static WorldMap load(Detail detail) {
        return load(detail, 0);
    }

    /**
     * The map, simplified (Douglas and Peucker, 1973): no line moves by more than the tolerance,
     * and islands smaller than that vanish. Neighbours keep a common border.
     *
     * @param tolerance in map units, 0 for none; half a pixel of a map w pixels wide is 0.5 / w
     */
    public static WorldMap load(Detail detail, double tolerance) {
        TopoJson source = TopoJson.read(detail.file);
        List<double[]> arcs = new ArrayList<>();
        for (double[] arc : source.arcs()) {
            arcs.add(simplified(centred(arc), tolerance * 360));
        }
        List<Country> countries = new ArrayList<>();
        int[] owner = new int[arcs.size()];
        int[] uses = new int[arcs.size()];
        for (TopoJson.Country country : source.countries()) {
            List<List<double[]>> polygons = new ArrayList<>();
            for (List<int[]> polygon : country.polygons()) {
                List<double[]> rings = rings(polygon, arcs);
                if (!rings.isEmpty()) {
                    polygons.add(rings);
                }
                polygon.forEach(ring -> count(ring, countries.size() + 1, owner, uses));
            }
            countries.add(
                    new Country(country.id(), country.name(), paths(MapCut.polygons(polygons))));
        }
        List<Path> coasts = new ArrayList<>();
        List<Path> borders = new ArrayList<>();
        for (int i = 0; i < uses.length; i++) {
            for (double[] piece : MapCut.withoutSeam(arcs.get(i))) {
                (uses[i] == 1 ? coasts : borders).addAll(paths(MapCut.lines(piece)));
            }
        }
        return new WorldMap(List.copyOf(countries), List.copyOf(coasts), List.copyOf(borders));
    }

    /** The country at a point of the map. */
    public Optional<Country> countryAt(double x, double y) {
        return countries.stream().filter(country -> country.contains(x, y)).findFirst();
    }

    /** All parts of the country with an ISO numeric code. */
    public List<Country> countries(String id) {
        return countries.stream().filter(country -> country.id().equals(id)).toList();
    }

    /** Counts by how many countries an arc is used; a line inside one country is no border. */
    private static void count(int[] ring, int country, int[] owner, int[] uses) {
        for (int number : ring) {
            int arc = number < 0 ? ~number : number;
            if (owner[arc] != country) {
                owner[arc] = country;
                uses[arc]++;
            }
        }
    }

    private static List<double[]> rings(List<int[]> polygon, List<double[]> arcs) {
        List<double[]> rings = new ArrayList<>();
        boolean outerKept = true;
        for (int[] numbers : polygon) {
            double[] ring = joined(numbers, arcs);
            // Fewer than three corners enclose nothing.
            if (ring.length >= 8) {
                rings.add(ring);
            } else if (numbers == polygon.getFirst()) {
                outerKept = false;
            }
        }
        // Without its outer ring a polygon has no holes either, but for a coast round a pole (see
        // MapCut).
        if (!outerKept && rings.stream().noneMatch(MapCut::roundPole)) {
            return List.of();
        }
        return rings;
    }

    private static double[] joined(int[] numbers, List<double[]> arcs) {
        int length = 2;
        for (int number : numbers) {
            length += arcs.get(number < 0 ? ~number : number).length - 2;
        }
        double[] ring = new double[length];
        int n = 0;
        for (int number : numbers) {
            double[] arc = arcs.get(number < 0 ? ~number : number);
            int last = arc.length - 2;
            // Each arc begins where the one before ended.
            for (int i = n == 0 ? 0 : 2; i <= last; i += 2) {
                int from = number < 0 ? last - i : i;
                ring[n++] = arc[from];
                ring[n++] = arc[from + 1];
            }
        }
        return MapCut.unroll(ring);
    }

    private static double[] centred(double[] arc) {
        double[] line = arc.clone();
        for (int i = 0; i < line.length; i += 2) {
            line[i] = Projection.centred(arc[i]);
        }
        return MapCut.unroll(line);
    }

    private static double[] simplified(double[] line, double toleranceDegrees) {
        if (toleranceDegrees <= 0 || line.length <= 4) {
            return line;
        }
        Coordinate[] points = new Coordinate[line.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(line[2 * i], line[2 * i + 1]);
        }
        Coordinate[] kept =
                DouglasPeuckerSimplifier.simplify(
                                GEOMETRY.createLineString(points), toleranceDegrees)
                        .getCoordinates();
        double[] simplified = new double[2 * kept.length];
        for (int i = 0; i < kept.length; i++) {
            simplified[2 * i] = kept[i].x;
            simplified[2 * i + 1] = kept[i].y;
        }
        return simplified;
    }

    private static List<Path> paths(List<double[]> lines) {
        return Projection.projectAll(lines).stream().map(Path::of).toList();
    }
}
