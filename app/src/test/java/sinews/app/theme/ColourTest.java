package sinews.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The colours of both themes as the style sheets have them: text can be read on everything it is
 * written on, and groups and states can be told apart in every kind of sight.
 */
class ColourTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;
    private static final double GROUPS_APART = 10;
    private static final double STATES_APART = 7;

    /** Share of a group's colour over the land it tints. */
    private static final Map<Theme, Double> TINT = Map.of(Theme.LIGHT, 0.17, Theme.DARK, 0.28);

    private static final List<String> GROUPS = List.of("us", "ip4", "europe", "partners", "white");
    private static final List<String> STATES = List.of("good", "warning", "bad", "accent");
    private static final List<String> SURFACES =
            List.of("panel", "background", "hover", "selected");

    private static final Pattern VALUE = Pattern.compile("-s-([a-z0-9-]+):\\s*(#[0-9a-f]{6});");

    private static Map<String, Color> sheet(Theme theme) {
        Map<String, Color> colours = new TreeMap<>();
        try (InputStream in =
                Objects.requireNonNull(
                        ColourTest.class.getResourceAsStream(
                                "/sinews/app/theme/" + theme.id() + ".css"))) {
            Matcher m = VALUE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (m.find()) {
                colours.put(m.group(1), Color.web(m.group(2)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return colours;
    }

    private static Color of(Map<String, Color> sheet, String name) {
        return Objects.requireNonNull(sheet.get(name), "-s-" + name + " has no value");
    }

    @Test
    void bothThemesNameTheSameColours() {
        assertThat(sheet(Theme.LIGHT).keySet()).isEqualTo(sheet(Theme.DARK).keySet());
        assertThat(sheet(Theme.LIGHT)).hasSizeGreaterThan(25);
    }

    @TestFactory
    Stream<DynamicTest> textCanBeRead() {
        return Stream.of(Theme.values())
                .map(t -> DynamicTest.dynamicTest(t.id(), () -> textCanBeRead(t)));
    }

    private static void textCanBeRead(Theme theme) {
        Map<String, Color> s = sheet(theme);
        List<String> faults = new ArrayList<>();
        for (String surface : SURFACES) {
            for (String text : List.of("text", "muted")) {
                check(s, text, surface, TEXT, faults);
            }
            for (String text : STATES) {
                check(s, text, surface, TEXT, faults);
            }
        }
        for (String fill : List.of("accent", "bad", "warning", "good")) {
            check(s, "on-accent", fill, TEXT, faults);
        }
        check(s, "panel", "text", TEXT, faults);
        check(s, "on-marking", "marking", TEXT, faults);
        for (int i = 0; i <= 4; i++) {
            check(s, "text", "seam-" + i, TEXT, faults);
        }
        for (String g : GROUPS) {
            check(s, "on-group", g, TEXT, faults);
            check(s, g, "panel", MARK, faults);
        }
        check(s, "on-group", "muted", TEXT, faults);
        check(s, "sea-text", "sea", TEXT, faults);
        Map<String, Color> ground = new TreeMap<>();
        ground.put("sea", of(s, "sea"));
        ground.put("land", of(s, "land"));
        for (String g : GROUPS) {
            double tint = Objects.requireNonNull(TINT.get(theme));
            ground.put("land of " + g, of(s, "land").interpolate(of(s, g), tint));
        }
        ground.forEach(
                (name, colour) -> {
                    contrast("map-text", of(s, "map-text"), name, colour, TEXT, faults);
                    contrast("text", of(s, "text"), name, colour, TEXT, faults);
                });
        assertThat(faults).isEmpty();
    }

    private static void check(
            Map<String, Color> s, String text, String on, double least, List<String> faults) {
        contrast(text, of(s, text), on, of(s, on), least, faults);
    }

    private static void contrast(
            String text, Color a, String on, Color b, double least, List<String> faults) {
        double c = Sight.contrast(a, b);
        if (c < least) {
            faults.add("%s on %s: %.2f of %.1f".formatted(text, on, c, least));
        }
    }

    @TestFactory
    Stream<DynamicTest> groupsAndStatesAreToldApart() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            for (Sight sight : Sight.values()) {
                String name = theme.id() + ", " + sight.name().toLowerCase(Locale.ROOT);
                tests.add(
                        DynamicTest.dynamicTest(
                                name,
                                () -> {
                                    List<String> near = new ArrayList<>();
                                    apart(sheet(theme), GROUPS, sight, GROUPS_APART, near);
                                    apart(sheet(theme), STATES, sight, STATES_APART, near);
                                    assertThat(near).isEmpty();
                                }));
            }
        }
        return tests.stream();
    }

    private static void apart(
            Map<String, Color> s,
            List<String> names,
            Sight sight,
            double least,
            List<String> near) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                double d = sight.difference(of(s, names.get(i)), of(s, names.get(j)));
                if (d < least) {
                    near.add("%s and %s: %.1f".formatted(names.get(i), names.get(j), d));
                }
            }
        }
    }
}
