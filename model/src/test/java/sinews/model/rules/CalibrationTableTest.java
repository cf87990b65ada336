package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/calibration.md tells the source of every figure it uses, and of no other. */
class CalibrationTableTest {
    private static final String HEAD = "| figure | what | value | source |";
    private static final Pattern ID = Pattern.compile("[A-Z]{3}-\\d{3}");

    @Test
    void everyFigureHasItsSource() {
        List<String> lines = PublicFact.lines();
        TreeSet<String> used = new TreeSet<>();
        int facts = 0;
        for (int i = lines.indexOf(PublicFact.HEAD) + 2; lines.get(i).startsWith("|"); i++) {
            Matcher ids = ID.matcher(lines.get(i).split("\\|")[2]);
            while (ids.find()) {
                used.add(ids.group());
            }
            facts++;
        }
        assertThat(facts).as("public facts").isGreaterThanOrEqualTo(20);
        List<String> wanted = new ArrayList<>();
        for (String id : used) {
            Figure f = Figure.of(id);
            String range = f.low().isEmpty() && f.high().isEmpty() ? "" : " (" + range(f) + ")";
            wanted.add(
                    "| %s | %s, %s: %s | %s %s%s | %s |"
                            .formatted(
                                    id,
                                    f.nation(),
                                    f.item(),
                                    f.metric(),
                                    f.value(),
                                    f.unit(),
                                    range,
                                    f.source()));
        }
        int head = lines.indexOf(HEAD);
        if (Boolean.getBoolean("approve")) {
            List<String> all = new ArrayList<>(lines.subList(0, head + 2));
            all.addAll(wanted);
            PublicFact.write(all);
            lines = PublicFact.lines();
        }
        assertThat(lines.subList(head + 2, lines.size())).isEqualTo(wanted);
        assertThat(Figure.all().stream().map(Figure::id)).containsExactlyElementsOf(used);
    }

    private static String range(Figure f) {
        return f.low().isEmpty()
                ? "up to " + f.high()
                : f.high().isEmpty() ? "from " + f.low() : f.low() + " to " + f.high();
    }
}
