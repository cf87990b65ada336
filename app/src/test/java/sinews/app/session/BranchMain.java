package sinews.app.session;

import sinews.model.session.Timeline;

import java.nio.file.Path;
import java.time.Clock;

/**
 * Makes branches of a session for ever and prints {@code made FILE} after each, for the test that
 * kills it. Arguments: session, folder for the branches.
 */
public final class BranchMain {
    private BranchMain() {}

    public static void main(String[] args) throws Exception {
        Path session = Path.of(args[0]);
        SessionFolder folder = new SessionFolder(Path.of(args[1]));
        Timeline timeline = SessionReader.read(session).timeline();
        while (true) {
            Path file = folder.fileFor("branch");
            Branches.make(session, timeline, timeline.last(), file, "Branch", Clock.systemUTC());
            System.out.println("made " + file);
        }
    }
}
