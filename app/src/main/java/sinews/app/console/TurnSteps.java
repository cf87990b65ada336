package sinews.app.console;

import sinews.app.branch.BranchSheet;
import sinews.app.branch.Onward;
import sinews.app.session.SessionService;
import sinews.app.shell.Shell;
import sinews.app.shell.Work;
import sinews.model.session.Timeline;

/** From Brief to Debrief, to ENDEX and out of the session. */
final class TurnSteps {
    private final Shell shell;
    private final Work work;
    private final SessionService service;
    private final ConsoleViewModel model;
    private final ConsoleView.Ways ways;
    private boolean closing;

    TurnSteps(
            Shell shell,
            Work work,
            SessionService service,
            ConsoleViewModel model,
            ConsoleView.Ways ways) {
        this.shell = shell;
        this.work = work;
        this.service = service;
        this.model = model;
        this.ways = ways;
    }

    /** Does what the main button says. */
    void main() {
        switch (model.nextProperty().get().kind()) {
            case DELIVER -> {
                var unused = model.deliverDue();
            }
            case PLAN, NEXT_TURN -> {
                var unused = model.nextPhase();
            }
            case ADJUDICATE -> {
                var unused =
                        model.nextPhase()
                                .thenAccept(
                                        d -> {
                                            if (d.accepted()) {
                                                AdjudicationSheet.open(shell, model);
                                            }
                                        });
            }
            case COMMIT -> AdjudicationSheet.open(shell, model);
            case ENDEX -> endex();
            case REVIEW -> review();
        }
    }

    /** Takes back the last action; where a commit came last, asks how far to step back. */
    void undo() {
        String what = model.undoable();
        if (what.isEmpty() && !model.state().reports().isEmpty()) {
            stepBack();
            return;
        }
        var unused =
                model.undo()
                        .thenAccept(
                                d -> {
                                    if (d.accepted()) {
                                        shell.say("Undone: " + what);
                                    }
                                });
    }

    /** Asks from where a new session goes on, makes it and goes on in it. */
    void stepBack() {
        if (model.state().position() == 1) {
            shell.say("The exercise has only begun; there is nothing to step back from.");
            return;
        }
        var unused =
                service.timeline()
                        .thenAccept(
                                t ->
                                        BranchSheet.stepBack(
                                                shell,
                                                t,
                                                ways::freeName,
                                                onward -> branch(t, onward)));
    }

    private void branch(Timeline timeline, Onward onward) {
        work.runThrough(
                "Making the new session",
                () -> ways.branch(service, timeline, onward),
                file -> leave(() -> ways.goOn(file)));
    }

    /** Asks whether to end the exercise; once it has ended, shows the seal of its log. */
    void endex() {
        if (model.state().ended()) {
            EndexSheet.seal(shell, model, this::review);
        } else {
            EndexSheet.ask(shell, model, this::review);
        }
    }

    void leave() {
        leave(ways::home);
    }

    private void review() {
        leave(ways::review);
    }

    private void leave(Runnable to) {
        if (!closing) {
            closing = true;
            work.runThrough(
                    "Closing the session",
                    () -> {
                        service.close();
                        return true;
                    },
                    done -> to.run());
        }
    }

    /** Closes the session if no step did. */
    void dispose() {
        if (!closing) {
            closing = true;
            service.close();
        }
    }
}
