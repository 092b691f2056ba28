package com.shipcrowd.domain.zone;

import com.shipcrowd.domain.place.Place;
import com.shipcrowd.domain.place.State;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/// Which freight zone a state belongs to, by one contract. Source: zones-and-rates.md section 10.
///
/// @param byState every state, army post excepted
public record FreightZones(Map<State, FreightZone> byState) {
  /// The usual map; a contract redraws it with `with`.
  public static final FreightZones STANDARD = standard();

  /// @throws IllegalArgumentException for a state without a zone, or a zone for army post, which no
  ///   private courier serves
  public FreightZones {
    byState = Map.copyOf(byState);
    if (byState.containsKey(State.APS))
      throw new IllegalArgumentException("army post has no freight zone");
    var missing = new HashSet<State>();
    for (var state : State.values())
      if (state != State.APS && !byState.containsKey(state)) missing.add(state);
    if (!missing.isEmpty())
      throw new IllegalArgumentException("states without a freight zone: " + missing);
  }

  /// The same map with one state moved.
  ///
  /// @throws IllegalArgumentException for army post
  public FreightZones with(State state, FreightZone zone) {
    var redrawn = new EnumMap<State, FreightZone>(byState);
    redrawn.put(state, zone);
    return new FreightZones(redrawn);
  }

  /// The zone of a state; empty for army post.
  public Optional<FreightZone> of(State state) {
    return Optional.ofNullable(byState.get(state));
  }

  /// The lane between two places; empty when an end is army post.
  public Optional<FreightLane> between(Place origin, Place destination) {
    var from = byState.get(origin.state());
    var to = byState.get(destination.state());
    return from == null || to == null ? Optional.empty() : Optional.of(new FreightLane(from, to));
  }

  private static FreightZones standard() {
    var map = new EnumMap<State, FreightZone>(State.class);
    put(map, FreightZone.N1, State.DL, State.HR, State.RJ, State.UP);
    put(map, FreightZone.N2, State.CH, State.HP, State.JK, State.LA, State.PB, State.UK);
    put(map, FreightZone.E, State.BR, State.JH, State.OD, State.WB);
    put(
        map,
        FreightZone.NE,
        State.AR,
        State.AS,
        State.MN,
        State.ML,
        State.MZ,
        State.NL,
        State.SK,
        State.TR);
    put(map, FreightZone.W1, State.DN, State.GJ);
    put(map, FreightZone.W2, State.GA, State.MH);
    put(map, FreightZone.C, State.CG, State.MP);
    put(map, FreightZone.S1, State.AP, State.KA, State.PY, State.TN, State.TS);
    put(map, FreightZone.S2, State.KL);
    put(map, FreightZone.X, State.AN, State.LD);
    return new FreightZones(map);
  }

  private static void put(Map<State, FreightZone> map, FreightZone zone, State... states) {
    for (var state : states) map.put(state, zone);
  }
}
