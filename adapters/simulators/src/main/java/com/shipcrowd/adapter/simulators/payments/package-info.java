/// Payment gateways played: their protocols, state and faults, over plain HTTP on the loopback interface, for tests and
/// rehearsals. They check what they get as the real ones do.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.payments;
