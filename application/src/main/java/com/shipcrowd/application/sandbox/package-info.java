/// Pulling the strings behind the sandbox: a payer for the sandbox gateway, a road, a clock and bad luck for the sandbox
/// courier. Nothing here moves a shipment or a rupee; it makes partners say something, at the door everybody uses.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.sandbox;
