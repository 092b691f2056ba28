/// The sandbox courier: a simulator that is part of the product. Test keys and demonstrations ship with it, and it
/// speaks to the house as every courier does, through the gateway port and through signed pushes.
///
/// There is no document but this package, version 1. Its numbers have 14 digits and start with 99. Its clock is the
/// real one plus the desk's offset, in UTC. Nothing here is random: a number decides how its parcel fares, and the
/// weather is fair unless somebody set another. What must survive a crash is kept behind `SandboxParcels`.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.sandbox;
