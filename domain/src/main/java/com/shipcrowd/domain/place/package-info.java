/// Where things are: pincodes, states, addresses and the directory that knows them.
/// Price classes of lanes live next door in `zone`.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.place;
