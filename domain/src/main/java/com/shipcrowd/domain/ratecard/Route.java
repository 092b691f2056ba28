package com.shipcrowd.domain.ratecard;

import com.shipcrowd.domain.place.Place;

/// Where a parcel goes, as far as prices care.
///
/// @param from where it is picked up, as the directory has it
/// @param to where it is delivered
/// @param oda whether an end lies off the usual routes of the service
public record Route(Place from, Place to, boolean oda) {}
