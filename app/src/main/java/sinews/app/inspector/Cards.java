package sinews.app.inspector;

import sinews.app.inspector.Subject.BondsOf;
import sinews.app.inspector.Subject.DealOf;
import sinews.app.inspector.Subject.DemandOf;
import sinews.app.inspector.Subject.LineOf;
import sinews.app.inspector.Subject.NationOf;
import sinews.app.inspector.Subject.OrderOf;
import sinews.app.inspector.Subject.PlaceOf;
import sinews.app.inspector.Subject.ShipmentOf;
import sinews.app.inspector.Subject.Situation;
import sinews.app.inspector.Subject.StockOf;
import sinews.app.inspector.Subject.StraitOf;
import sinews.app.inspector.Subject.TrustOf;

/** The card of a subject. Pure. */
final class Cards {
    private Cards() {}

    /** What to show; the situation when the subject is gone. */
    static Card of(Sight sight, Subject subject) {
        return sight.shows(subject) ? shown(sight, subject) : hidden(sight, subject);
    }

    /** It is gone, or another's: a seat is not told which. */
    private static Card hidden(Sight sight, Subject subject) {
        String name =
                subject instanceof LineOf s ? sight.line(s.line()) : "This is not on your board";
        return Card.titled(name, "It is gone, or what there is to say of it is not yours to see.")
                .build();
    }

    private static Card shown(Sight sight, Subject subject) {
        return switch (subject) {
            case Situation s -> SituationCard.of(sight);
            case StockOf s -> StockCard.of(sight, s.key());
            case LineOf s ->
                    sight.board().lines().containsKey(s.line())
                            ? LineCard.of(sight, s.line())
                            : SituationCard.of(sight);
            case PlaceOf s -> PlaceCards.place(sight, s.place());
            case NationOf s -> PlaceCards.nation(sight, s.nation());
            case TrustOf s -> TrustCard.of(sight, s.nation(), s.toward());
            case StraitOf s -> FlowCards.strait(sight, s.chokepoint());
            case ShipmentOf s -> FlowCards.shipment(sight, s.cargo());
            case DemandOf s -> DemandCard.of(sight, s.demand());
            case OrderOf s ->
                    sight.board().orders().containsKey(s.order())
                            ? DealCards.order(sight, s.order())
                            : SituationCard.of(sight);
            case BondsOf s -> BondCard.of(sight, s.bonds());
            case DealOf s ->
                    sight.state()
                            .proposal(s.proposal())
                            .map(p -> DealCards.proposal(sight, p))
                            .orElseGet(() -> SituationCard.of(sight));
        };
    }
}
