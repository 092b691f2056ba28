/// Couriers that are not there: each plays one partner's API as its document describes it, remembers what it was asked, and
/// fails when told to. Our real adapters talk to them in tests, in drills and in rehearsals; parcels travel as the
/// sandbox courier's do, for both take their journeys from `Journeys`.
///
/// One package for each courier with one `…Simulator`; `CourierSimulator` holds what all of them share and
/// `SimulatorServer` gives them an address.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators;
