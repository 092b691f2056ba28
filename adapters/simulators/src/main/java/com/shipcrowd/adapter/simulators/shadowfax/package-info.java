/// Shadowfax, played.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.shadowfax;
