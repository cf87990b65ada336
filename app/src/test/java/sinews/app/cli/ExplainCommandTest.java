package sinews.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.session.Small;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** explain, as a user types it. */
class ExplainCommandTest {
    @TempDir private static Path folder;
    private static String session;

    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Cli.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Ran(exit, out.toString(), err.toString());
    }

    @BeforeAll
    static void rehearse() {
        session = folder.resolve("rehearsed").toString();
        assertThat(run("rehearse", Small.FOLDER.toString(), "--session", session).exit())
                .isEqualTo(Cli.DONE);
    }

    private static Ran explain(int turn, String materiel, String place, String... more) {
        List<String> args = new ArrayList<>();
        args.addAll(
                List.of(
                        "explain",
                        session,
                        "--turn",
                        Integer.toString(turn),
                        "--materiel",
                        materiel,
                        "--place",
                        place));
        args.addAll(Arrays.asList(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void aShortageIsTracedToItsRoot() {
        Ran ran = explain(15, "rocket", "yokosuka", "--width", "100");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isEqualTo(Cli.DONE);
        assertThat(ran.out())
                .isEqualTo(
                        """
                        Rehearsal: Two nations, one lane, turn 15: Rocket at Yokosuka

                        Rockets: 10 not met.
                         1. Rockets: 10 of 10 not met in turn 15, week 1.
                            rule  consumption: Forces use their own stock at the theatre, then what allies let them use; the
                                  rest is unmet.
                            from  asked = 10; stock there = 0
                            gives not met = max(0, asked - stock there) = 10
                            also  Rockets asks for 10 in turn 15, week 1. In the end: Rockets asks for 10 in week 15 by its
                                  profile.
                         2. 0 Rocket of Japan at Yokosuka in turn 15, week 1.
                            rule  ledger: What is there is what was there, plus all that came, less all that went.
                            from  at STARTEX = 100; arrived = 20; used = 120
                            gives stock = at STARTEX + arrived - used = 0
                            also  At STARTEX there were 100 Rocket of Japan at Yokosuka.
                         3. Nobody has ordered or sent Japan more Rocket to Yokosuka.
                                  The one contract for it is delivered; the largest stock elsewhere is 392 Rocket of United
                                  States at Anchorage.
                        """);
    }

    @Test
    void noLineIsWiderThanAsked() {
        Ran ran = explain(15, "rocket", "yokosuka", "--width", "50");
        assertThat(ran.out().lines()).allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(66));
        assertThat(ran.out().lines().skip(1).filter(l -> l.startsWith("    ")))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l).hasSizeLessThanOrEqualTo(50));
    }

    @Test
    void aStockThatNobodyAsksForIsExplainedToo() {
        Ran ran = explain(3, "rocket", "anchorage");
        assertThat(ran.exit()).isEqualTo(Cli.DONE);
        assertThat(ran.out()).contains("Stock of United States: ").contains("at STARTEX = 400");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertWrong(
                explain(25, "rocket", "yokosuka"),
                "--turn is 25; the session has adjudicated turns 1 to 24.\n");
        assertWrong(
                explain(0, "rocket", "yokosuka"),
                "--turn is 0; the session has adjudicated turns 1 to 24.\n");
        assertWrong(
                explain(3, "missile", "yokosuka"),
                "--materiel is 'missile', which is no materiel of the session; there are motor,"
                        + " rocket.\n");
        assertWrong(
                explain(3, "rocket", "tokyo"),
                "--place is 'tokyo', which is no place of the session; there are anchorage,"
                        + " yokosuka.\n");
        assertWrong(
                explain(3, "motor", "yokosuka"),
                "Nobody asks for motor at yokosuka and none was ever there; motor is asked for"
                        + " nowhere, at yokosuka they ask for rocket.\n");
        String none = folder.resolve("none").toString();
        Ran ran = run("explain", none, "--turn", "1", "--materiel", "rocket", "--place", "x");
        assertThat(ran.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(ran.err()).contains("none.sinews");
    }

    @Test
    void whatIsMissingIsSaid() {
        Ran ran = run("explain", session, "--turn", "3");
        assertThat(ran.exit()).isEqualTo(Cli.USAGE);
        String ask = "Say what to explain: --materiel M and --place P, or --nation A and --what W.";
        assertThat(ran.err()).startsWith(ask + "\n");
        ran = run("explain", session, "--turn", "3", "--materiel", "rocket");
        assertThat(ran.err()).startsWith(ask + "\n");
        ran = run("explain", session, "--materiel", "rocket", "--place", "yokosuka");
        assertThat(ran.err()).startsWith("Missing required option: '--turn=N'\n");
        ran = explain(3, "rocket", "yokosuka", "--width", "12");
        assertThat(ran.exit()).isEqualTo(Cli.USAGE);
        assertThat(ran.err()).startsWith("--width is 12; give 40 or more characters.\n");
    }

    private static Ran nation(String... args) {
        List<String> all = new ArrayList<>(List.of("explain", session, "--turn", "15"));
        all.addAll(Arrays.asList(args));
        return run(all.toArray(String[]::new));
    }

    @Test
    void aNationsMoneyIsExplained() {
        Ran ran = nation("--nation", "JP", "--what", "treasury", "--width", "100");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isEqualTo(Cli.DONE);
        assertThat(ran.out())
                .startsWith("Rehearsal: Two nations, one lane, turn 15: treasury of Japan\n\n 1. ")
                .contains("gives free = at STARTEX + ");
    }

    @Test
    void whatIsWrongAboutANationIsSaid() {
        assertWrong(
                nation("--nation", "XX", "--what", "paid"),
                "--nation is 'XX', which is no nation of the session; there are JP, US.\n");
        assertWrong(
                nation("--nation", "JP", "--what", "gold"),
                "--what is 'gold'; it can be treasury, obligated, paid, capital, confidence,"
                        + " trust.\n");
        assertWrong(
                nation("--nation", "JP", "--what", "trust", "--towards", "XX"),
                "--towards is 'XX', which is no nation of the session; there are JP, US.\n");
        assertWrong(
                nation("--nation", "JP", "--what", "trust", "--towards", "JP"),
                "--towards is 'JP', as is --nation; name another nation.\n");
        assertUsage(nation("--nation", "JP"), "Give both --nation A and --what W.\n");
        assertUsage(nation("--towards", "JP"), "Give both --nation A and --what W.\n");
        assertUsage(
                nation("--nation", "JP", "--what", "trust"),
                "--what is 'trust'; give the other nation with --towards B.\n");
        assertUsage(
                nation("--nation", "JP", "--what", "paid", "--towards", "US"),
                "--towards is for --what trust, not for 'paid'; leave it out.\n");
        assertUsage(
                nation("--nation", "JP", "--what", "paid", "--place", "yokosuka"),
                "Ask for --materiel and --place, or for --nation and --what, not for both.\n");
    }

    private static void assertUsage(Ran ran, String sentence) {
        assertThat(ran.exit()).isEqualTo(Cli.USAGE);
        assertThat(ran.err()).startsWith(sentence);
    }

    private static void assertWrong(Ran ran, String sentence) {
        assertThat(ran.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo(sentence);
    }
}
