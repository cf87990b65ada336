package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.app.board.TokenLayout.Site;
import sinews.app.board.TokenLayout.Want;
import sinews.app.map.BoxIndex;
import sinews.app.map.Extent;

import java.util.ArrayList;
import java.util.List;

/** The room of a layout of tokens: what is taken of it, and where a block of boxes costs least. */
final class TokenRoom {
    private static final double[] RADII = {12, 22, 36, 54, 78, 108, 144};
    private static final double DOT = 7;
    private static final int MAX_ROWS = 5;

    private final Extent room;
    private final List<Site> sites;
    private final BoxIndex taken = new BoxIndex();
    private final BoxIndex hanging = new BoxIndex();

    /**
     * @param room that boxes may use, in pixels
     * @param keepFree boxes that none may cover
     * @param sites whose dots had better not be covered
     */
    TokenRoom(Extent room, List<Extent> keepFree, List<Site> sites) {
        this.room = room;
        this.sites = sites;
        taken.addAll(keepFree);
    }

    /** Takes boxes, with what hangs over them. */
    void take(List<Extent> boxes, List<Want> wants) {
        taken.addAll(boxes);
        for (int i = 0; i < boxes.size(); i++) {
            if (wants.get(i).badge()) {
                hanging.add(Hanging.badge(boxes.get(i)));
            }
            if (wants.get(i).rank()) {
                hanging.add(Hanging.rank(boxes.get(i)));
            }
        }
    }

    private boolean free(Extent box) {
        return taken.isFree(box.grown(TokenLayout.GAP / 2)) && hanging.isFree(box);
    }

    /** Whether what hangs over a block covers nothing. */
    private boolean hangs(List<Extent> block, List<Want> wants, double dx, double dy) {
        for (int i = 0; i < block.size(); i++) {
            Extent box = moved(block.get(i), dx, dy);
            if (wants.get(i).badge() && !bare(Hanging.badge(box))) {
                return false;
            }
            if (wants.get(i).rank() && !bare(Hanging.rank(box))) {
                return false;
            }
        }
        return true;
    }

    private boolean bare(Extent sign) {
        return taken.isFree(sign) && hanging.isFree(sign);
    }

    /** The free chip position nearest to a point, on a grid over the whole room; or null. */
    @Nullable Extent anywhere(double x, double y) {
        double width = TokenLayout.CHIP_WIDTH;
        double height = TokenLayout.CHIP_HEIGHT;
        Extent best = null;
        double least = Double.MAX_VALUE;
        for (double top = room.minY(); top + height <= room.maxY(); top += 10) {
            for (double left = room.minX(); left + width <= room.maxX(); left += 12) {
                double d = Math.hypot(left + width / 2 - x, top + height / 2 - y);
                Extent box = new Extent(left, top, left + width, top + height);
                if (d < least && free(box)) {
                    least = d;
                    best = box;
                }
            }
        }
        return best;
    }

    /** The cheapest position of a block of boxes around a site, or null. */
    @Nullable List<Extent> bestSpot(Site s, List<Want> wants, double farthest) {
        List<Extent> best = null;
        double least = Double.MAX_VALUE;
        int n = wants.size();
        int fewest = (n + MAX_ROWS - 1) / MAX_ROWS;
        int widest = n <= 2 ? n : (int) Math.ceil(Math.sqrt(n)) + 1;
        for (int columns = fewest; columns <= Math.max(fewest, widest); columns++) {
            List<Extent> block = block(wants, columns);
            Extent b = bounds(block);
            for (double r : RADII) {
                if (r >= least || r > farthest) {
                    break;
                }
                for (double[] at : spots(s, b.width(), b.height(), r)) {
                    Extent moved = moved(b, at[0], at[1]);
                    double near = r + at[2] + columns;
                    if (near >= least
                            || !room.covers(moved)
                            || !free(moved)
                            || !hangs(block, wants, at[0], at[1])) {
                        continue;
                    }
                    double cost = near + covered(s, moved);
                    if (cost < least) {
                        least = cost;
                        best = block.stream().map(e -> moved(e, at[0], at[1])).toList();
                    }
                }
            }
        }
        return best;
    }

    /** Upper left corners around a site at a distance, each with a small cost for taste. */
    private static List<double[]> spots(Site s, double w, double h, double r) {
        double d = r * 0.75;
        return List.of(
                new double[] {s.x() + r, s.y() - h / 2, 0},
                new double[] {s.x() - r - w, s.y() - h / 2, 1},
                new double[] {s.x() + d, s.y() - d - h, 1},
                new double[] {s.x() + d, s.y() + d, 1},
                new double[] {s.x() - d - w, s.y() - d - h, 2},
                new double[] {s.x() - d - w, s.y() + d, 2},
                new double[] {s.x() - w / 2, s.y() - r - h, 3},
                new double[] {s.x() - w / 2, s.y() + r, 3},
                new double[] {s.x() + r, s.y() - h, 2},
                new double[] {s.x() + r, s.y(), 2},
                new double[] {s.x() - r - w, s.y() - h, 3},
                new double[] {s.x() - r - w, s.y(), 3});
    }

    private static List<Extent> block(List<Want> wants, int columns) {
        int rows = (wants.size() + columns - 1) / columns;
        // A badge and a rank of two columns would hang over each other.
        boolean hang = wants.stream().anyMatch(Want::badge) && wants.stream().anyMatch(Want::rank);
        double gap = hang ? Hanging.APART : TokenLayout.GAP;
        List<Extent> boxes = new ArrayList<>();
        double x = 0;
        for (int c = 0; c < columns && c * rows < wants.size(); c++) {
            List<Want> column = wants.subList(c * rows, Math.min(wants.size(), (c + 1) * rows));
            double y = 0;
            double width = 0;
            for (Want w : column) {
                boxes.add(new Extent(x, y, x + w.width(), y + w.height()));
                y += w.height() + TokenLayout.GAP;
                width = Math.max(width, w.width());
            }
            x += width + gap;
        }
        return boxes;
    }

    private static Extent bounds(List<Extent> boxes) {
        double w = 0;
        double h = 0;
        for (Extent b : boxes) {
            w = Math.max(w, b.maxX());
            h = Math.max(h, b.maxY());
        }
        return new Extent(0, 0, w, h);
    }

    private static Extent moved(Extent e, double dx, double dy) {
        return new Extent(e.minX() + dx, e.minY() + dy, e.maxX() + dx, e.maxY() + dy);
    }

    /** What it costs to hide other places' dots. */
    private double covered(Site own, Extent box) {
        Extent wide = box.grown(DOT);
        double cost = 0;
        for (Site s : sites) {
            if (wide.contains(s.x(), s.y())) {
                cost += s == own ? 200 : 30;
            }
        }
        return cost;
    }
}
