/// The seller panel that several couriers run, played: what Xpressbees' and NimbusPost's simulators share.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.panel;
