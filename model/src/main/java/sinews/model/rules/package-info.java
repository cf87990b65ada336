/**
 * The engine: what decisions and injects deliver, one rule family a file. Pure: no clock, no I/O,
 * no shared random stream.
 *
 * <p>Where to begin: {@link sinews.model.rules.Rules} is what the rest of the program calls. It has
 * the Adjudicator run a turn, which has the TickLoop run its weeks. From there:
 *
 * <ul>
 *   <li><b>A week, step by step</b> (rules, section 1): Effects and Lanes, Passages, Production,
 *       HandOut, Movement and Unloading, Consumption, LedgerCheck; what one step deals goes through
 *       DealTable by Claims. RatePlan and Decay come at the beginning of a month.
 *   <li><b>What the weeks work on</b>: a Network of cells (LineCell, OrderCell, StoreCell,
 *       LaneCell, CargoCell in a Fleet), tied together by references so that nothing is looked up
 *       by its id. NetworkBuilder lays it out from the Draft (IndustryBuilder its lines,
 *       TrafficBuilder its ways) and WriteBack brings it back; TickLog writes down what happened.
 *   <li><b>What a turn works on</b>: the Draft, with its Books (balances) and Tracked maps. Moves,
 *       month ends and effects change the Draft; only the weeks know the Network.
 *   <li><b>Month ends</b>: Money, TopUp, Politics with PoliticalMonth, Leaks, Projects.
 *   <li><b>Moves</b>: Moves lists all kinds; each is a file of its own ending in Move, written on a
 *       Sheet, with what several have in common in Stocks, Host, Parties, Contracts and
 *       ProjectMoves. Levels says which are played at which level.
 *   <li><b>Injects</b>: Effects while they last, Incidents once.
 *   <li><b>Ways</b>: World's lanes become Routes, and Toward one place; Ways and Reach answer for
 *       others.
 *   <li><b>Reading a board</b>: Gauge (measures), Supply, Exportable, Willingness, Docks.
 *   <li><b>Figures that the rules leave open</b>: DesignValues.
 * </ul>
 */
@NullMarked
package sinews.model.rules;

import org.jspecify.annotations.NullMarked;
