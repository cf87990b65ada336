package sinews.app.inspector;

import org.jspecify.annotations.Nullable;

import sinews.app.deal.About;
import sinews.app.deal.MoveKind;
import sinews.model.board.StockKey;

import java.util.ArrayList;
import java.util.List;

/**
 * What the inspector shows of a subject, without any node.
 *
 * @param icon name in assets/icons, before the title; empty for none
 * @param figure the one big number, or null
 * @param trend stockpile whose course is drawn, or null
 * @param required level drawn across the trend, units; 0 for none
 * @param deeds what can be done with it
 */
record Card(
        String title,
        String subtitle,
        String icon,
        @Nullable Figure figure,
        @Nullable StockKey trend,
        long required,
        List<Section> sections,
        List<Deed> deeds) {
    Card {
        sections = sections.stream().filter(s -> !s.rows().isEmpty()).toList();
        deeds = List.copyOf(deeds);
    }

    /** How it stands. */
    enum Tone {
        PLAIN,
        MUTED,
        GOOD,
        WARNING,
        BAD
    }

    /**
     * The big number.
     *
     * @param exact all its digits with the unit, for the tooltip
     * @param share of a bar beneath, 0 to 1; -1 for no bar
     */
    record Figure(String number, String exact, String caption, double share, Tone tone) {}

    /**
     * Rows under a heading; a heading without rows is left out.
     *
     * @param icon name in assets/icons, before the heading; empty for none
     */
    record Section(String heading, String icon, List<Row> rows) {
        Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param value to its right, may be empty
     * @param dot whether a dot in its tone stands before it
     * @param link what a click on it selects, or null
     */
    record Row(String text, String value, Tone tone, boolean dot, @Nullable Subject link) {
        static Row of(String text, String value) {
            return new Row(text, value, Tone.PLAIN, false, null);
        }

        static Row of(String text, String value, Tone tone) {
            return new Row(text, value, tone, false, null);
        }

        static Row dot(String text, Tone tone, @Nullable Subject link) {
            return new Row(text, "", tone, true, link);
        }

        Row to(Subject subject) {
            return new Row(text, value, tone, dot, subject);
        }
    }

    /**
     * A thing that can be done: opens a deal sheet.
     *
     * @param about what the sheet is filled in from
     */
    record Deed(MoveKind kind, String text, String help, About about) {}

    static Builder titled(String title, String subtitle) {
        return new Builder(title, subtitle);
    }

    /** Collects a card. */
    static final class Builder {
        private final String title;
        private final String subtitle;
        private String icon = "";
        private final List<Section> sections = new ArrayList<>();
        private final List<Deed> deeds = new ArrayList<>();
        private @Nullable Figure figure;
        private @Nullable StockKey trend;
        private long required;

        private Builder(String title, String subtitle) {
            this.title = title;
            this.subtitle = subtitle;
        }

        Builder icon(String name) {
            icon = name;
            return this;
        }

        Builder figure(Figure f) {
            figure = f;
            return this;
        }

        Builder trend(StockKey key, long level) {
            trend = key;
            required = level;
            return this;
        }

        Builder section(String heading, List<Row> rows) {
            return section(heading, "", rows);
        }

        Builder section(String heading, String sign, List<Row> rows) {
            sections.add(new Section(heading, sign, rows));
            return this;
        }

        Builder deeds(List<Deed> more) {
            deeds.addAll(more);
            return this;
        }

        Builder deed(Deed deed) {
            deeds.add(deed);
            return this;
        }

        Card build() {
            return new Card(title, subtitle, icon, figure, trend, required, sections, deeds);
        }
    }
}
