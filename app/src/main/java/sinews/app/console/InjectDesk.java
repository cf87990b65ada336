package sinews.app.console;

import sinews.app.msel.AdHocSheet;
import sinews.app.msel.InjectList;
import sinews.app.msel.InjectSheet;
import sinews.app.msel.MselTimeline;
import sinews.app.shell.Shell;
import sinews.model.session.Command;
import sinews.model.session.MselItem;

/** What the facilitator does with injects: each is a command of theirs. */
final class InjectDesk implements MselTimeline.Actions {
    private final Shell shell;
    private final ConsoleViewModel model;

    InjectDesk(Shell shell, ConsoleViewModel model) {
        this.shell = shell;
        this.model = model;
    }

    /** Chooses one to deliver at once. */
    void now() {
        InjectList.now(shell, model.state(), this::deliver);
    }

    /** All of them as a list. */
    void table() {
        InjectList.all(shell, model.state(), this::open);
    }

    /** Writes one and delivers it. */
    void adHoc() {
        AdHocSheet.open(
                shell,
                model.sightProperty().get(),
                inject -> submit(new Command.AdHocInject(Command.FACILITATOR, inject)));
    }

    @Override
    public void open(MselItem item) {
        InjectSheet.open(shell, model.sightProperty().get(), item, this);
    }

    @Override
    public void deliver(MselItem item) {
        submit(new Command.DeliverInject(Command.FACILITATOR, item.inject().id()));
    }

    @Override
    public void reschedule(MselItem item, int turn) {
        if (item.turn() != turn) {
            submit(new Command.RescheduleInject(Command.FACILITATOR, item.inject().id(), turn));
        }
    }

    @Override
    public void skip(MselItem item, String reason) {
        submit(new Command.SkipInject(Command.FACILITATOR, item.inject().id(), reason));
    }

    private void submit(Command command) {
        var unused = model.submit(command);
    }
}
