/// Ekart's Elite API, played.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.ekart;
