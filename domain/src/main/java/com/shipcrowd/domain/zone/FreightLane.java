package com.shipcrowd.domain.zone;

/// From one freight zone to another; the way back is another lane.
public record FreightLane(FreightZone from, FreightZone to) implements LaneZone {
  @Override
  public String name() {
    return from.name() + "-" + to.name();
  }
}
