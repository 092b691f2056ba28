/// A courier played that speaks our own proposal for a courier's API, `couriers/intargos.md` section B, to the letter.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.generic;
