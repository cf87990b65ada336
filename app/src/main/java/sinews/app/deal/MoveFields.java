package sinews.app.deal;

import javafx.beans.Observable;

import sinews.model.rules.Move;

import java.util.List;

/** What is filled in on a sheet for one kind of move. Holds properties, no nodes. */
public sealed interface MoveFields
        permits TransferFields, ShipTogetherFields, ProjectFields, MoveForm {

    /** The kind as it is filled in now. */
    MoveKind kind();

    /** Title of the sheet. */
    String title();

    /** The move as it is filled in now; only when nothing is {@link #missing}. */
    Move move();

    /** What must be filled in before there is a move; empty when there is one. */
    default String missing() {
        return "";
    }

    /** Nation for which it is proposed unless somebody chooses another seat. */
    String nation();

    /** All that changes the move. */
    List<Observable> watched();
}
