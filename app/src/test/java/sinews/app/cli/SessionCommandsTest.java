package sinews.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.session.Small;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** rehearse, verify, branch and export, as a user types them. */
class SessionCommandsTest {
    private static final String SMALL = Small.FOLDER.toString();
    private static final String MOVES = Small.MOVES.toString();

    @TempDir Path folder;

    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Cli.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Ran(exit, out.toString(), err.toString());
    }

    @Test
    void theSamePlayPrintsTheSameText() {
        Ran first = run("rehearse", SMALL, "--moves", MOVES, "--seed", "7");
        Ran second = run("rehearse", SMALL, "--moves", MOVES, "--seed", "7");
        assertThat(first.exit()).isEqualTo(Cli.DONE);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .startsWith(
                        "Two nations, one lane: 24 turns, 24 weeks, dice drawn from seed 7\n\n"
                                + "Turn 1, Week 1, to week 1: demand met so far 100.0 %\n")
                .contains("  inject: The strait is closed\n")
                .contains("enacted: m-3 us: United States gives Japan 10 Rocket")
                .contains("  refused: line 7, us: No way is open from Anchorage to Yokosuka");
    }

    @Test
    void measuresComeAsJsonToo() {
        Ran ran = run("rehearse", SMALL, "--turns", "2", "--json");
        JsonObject whole = JsonParser.parseString(ran.out()).getAsJsonObject();
        assertThat(whole.get("scenario").getAsString()).isEqualTo("small");
        assertThat(whole.getAsJsonArray("turns")).hasSize(2);
        assertThat(whole.get("fillBp").getAsInt()).isEqualTo(10_000);
    }

    @Test
    void aTraceTellsEveryEntry() {
        Path session = folder.resolve("traced");
        Ran ran =
                run("rehearse", SMALL, "--turns", "1", "--trace", "--session", session.toString());
        assertThat(ran.out().lines().filter(l -> l.startsWith("logged ")))
                .containsExactly("logged 1", "logged 2", "logged 3", "logged 4", "logged 5");
    }

    @Test
    void whatIsWrongIsSaid() {
        Ran ran = run("rehearse", SMALL, "--trace");
        assertThat(ran.exit()).isEqualTo(Cli.USAGE);
        assertThat(ran.err())
                .startsWith(
                        "--trace tells when entries are stored; say where with --session FILE.\n");
        ran = run("rehearse", SMALL, "--turns", "25");
        assertThat(ran.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(ran.err()).isEqualTo("--turns 25: this scenario has 24 turns; give 1 to 24.\n");
        ran = run("rehearse", "nowhere");
        assertThat(ran.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(ran.err()).startsWith("nowhere");
        ran = run("verify", folder.resolve("none").toString());
        assertThat(ran.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(ran.err()).contains("none.sinews");
        ran = run("verify", "x", "--expect", "12");
        assertThat(ran.exit()).isEqualTo(Cli.USAGE);
        for (String command : List.of("rehearse", "verify", "export", "branch")) {
            assertThat(run(command, "--help").exit()).isEqualTo(Cli.DONE);
            assertThat(run(command).exit()).isEqualTo(Cli.USAGE);
        }
    }

    @Test
    void aSessionIsVerifiedAgainstItsSeal() throws Exception {
        String session = folder.resolve("sealed").toString();
        run("rehearse", SMALL, "--moves", MOVES, "--turns", "3", "--session", session);
        Ran again = run("rehearse", SMALL, "--session", session);
        assertThat(again.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(again.err()).contains("sealed.sinews");

        Ran ran = run("verify", session, "--recompute");
        assertThat(ran.out())
                .contains(
                        "The replay equals the stored state at the end of 3 of 3 adjudicated"
                                + " turns.")
                .contains("Today's rules give the same result in every turn.");
        assertThat(ran.exit()).isEqualTo(Cli.DONE);
        String head = ran.out().lines().toList().getLast().substring("head ".length());
        assertThat(run("verify", session, "--expect", head).exit()).isEqualTo(Cli.DONE);
        ran = run("verify", session, "--expect", "0".repeat(64));
        assertThat(ran.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(ran.out()).contains("The head is not the expected one");
    }

    @Test
    void anAlteredSessionDoesNotVerify() throws Exception {
        Path session = folder.resolve("altered");
        run("rehearse", SMALL, "--moves", MOVES, "--turns", "2", "--session", session.toString());
        Files.delete(folder.resolve("altered.sinews.mv.db"));
        Path journal = folder.resolve("altered.sinews.journal.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        lines.replaceAll(l -> l.replace("Japan fires ten a week.", "Japan fires one a week."));
        Files.write(journal, lines);
        Ran ran = run("verify", session.toString());
        assertThat(ran.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(ran.out()).contains("entry 3 was altered");
    }

    @Test
    void aBranchGoesOnFromAnEarlierTurn() throws Exception {
        String session = folder.resolve("played").toString();
        run("rehearse", SMALL, "--moves", MOVES, "--turns", "3", "--session", session);
        String before = run("verify", session).out();
        Ran ran = run("branch", session, "--turn", "2");
        assertThat(ran.err()).isEmpty();
        Path made = folder.resolve("rehearsal-two-nations-one-lane-from-turn-2.sinews.mv.db");
        assertThat(ran.out())
                .isEqualTo(
                        "Rehearsal: Two nations, one lane – from turn 2: goes on from turn 2,"
                                + " Brief, after entry 8 of played.sinews; written to "
                                + made
                                + "\n");
        Ran verified = run("verify", made.toString(), "--recompute");
        assertThat(verified.exit()).isEqualTo(Cli.DONE);
        assertThat(verified.out())
                .contains("A branch of ")
                .contains(": entries 1 to 8 are that session's, up to its hash ")
                .contains("end of 1 of 1 adjudicated turns.");
        assertThat(run("verify", session).out()).isEqualTo(before);
        ran = run("branch", session, "--turn", "2");
        assertThat(ran.out())
                .startsWith("Rehearsal: Two nations, one lane – from turn 2 (2): goes on");
        ran = run("branch", session, "--turn", "2", "--at", "commit", "--name", "Other luck");
        assertThat(ran.out()).startsWith("Other luck: goes on from turn 2, Adjudicate, after");
        ran = run("branch", session, "--entry", "8", "--out", folder.resolve("x").toString());
        assertThat(ran.out()).contains("after entry 8 of").contains("x.sinews.mv.db");
    }

    @Test
    void whatIsNoPlaceForABranchIsSaid() {
        String session = folder.resolve("short").toString();
        run("rehearse", SMALL, "--turns", "2", "--session", session);
        assertThat(run("branch", session, "--turn", "3").err())
                .isEqualTo("--turn 3: the session stands in turn 2; give 1 to 2.\n");
        assertThat(run("branch", session, "--entry", "4").err())
                .isEqualTo(
                        "--entry 4: Entry 4 is part of a decision that ends with entry 5; a branch"
                                + " leaves at entry 3 or 5.\n");
        assertThat(run("branch", session, "--entry", "99").err())
                .startsWith("--entry 99: There is no entry 99; the session has entries 1 to ");
        assertThat(run("branch", session, "--turn", "1", "--name", " ").err())
                .isEqualTo("--name: is empty; give the new session a name.\n");
        assertThat(run("branch", session, "--turn", "1", "--out", session).err())
                .isEqualTo(session + ": is the session itself; choose another name.\n");
        assertThat(run("branch", session).exit()).isEqualTo(Cli.USAGE);
        assertThat(run("branch", session, "--entry", "1", "--at", "plan").err())
                .startsWith("--at: is a moment of a turn; say which with --turn N.\n");
    }

    @Test
    void anExportReplacesNothingUnasked() throws Exception {
        String session = folder.resolve("exported").toString();
        run("rehearse", SMALL, "--turns", "1", "--session", session);
        Path out = folder.resolve("out.jsonl");
        Ran ran = run("export", session, "--out", out.toString());
        assertThat(ran.out()).isEqualTo("5 entries written to " + out + "\n");
        assertThat(out).hasSameTextualContentAs(folder.resolve("exported.sinews.journal.jsonl"));
        ran = run("export", session, "--out", out.toString());
        assertThat(ran.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(ran.err())
                .isEqualTo(
                        out
                                + ": exists already; choose another name or replace it with"
                                + " --force.\n");
        assertThat(run("export", session, "--out", out.toString(), "--force").exit())
                .isEqualTo(Cli.DONE);
        Path journal = folder.resolve("exported.sinews.journal.jsonl");
        ran = run("export", session, "--out", journal.toString(), "--force");
        assertThat(ran.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(ran.err()).contains("is the session itself");
    }

    @Test
    void theMeasuresAreExportedAsTables() throws Exception {
        String session = folder.resolve("measured").toString();
        run("rehearse", SMALL, "--moves", MOVES, "--turns", "3", "--session", session);
        Path tables = folder.resolve("tables");
        Ran ran = run("export", session, "--tables", tables.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).endsWith(" tables written to " + tables + "\n");
        assertThat(Files.readString(tables.resolve("turns.csv")))
                .startsWith("Measure,Course,Start,1,2,3,In a sentence\r\nDemand met,");
        assertThat(tables.resolve("theatres.csv")).isNotEmptyFile();
        assertThat(tables.resolve("moves.csv")).isNotEmptyFile();
        ran = run("export", session, "--tables", tables.toString());
        assertThat(ran.exit()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(ran.err())
                .isEqualTo(
                        tables
                                + ": holds tables already; choose another folder or replace them"
                                + " with --force.\n");
        ran = run("export", session);
        assertThat(ran.exit()).isEqualTo(Cli.USAGE);
        assertThat(ran.err()).startsWith("Nothing is asked for; give --out FILE.jsonl, --tables");
    }
}
