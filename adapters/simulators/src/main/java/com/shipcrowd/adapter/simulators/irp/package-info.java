/// The invoice registration portal, played: it computes the number, signs with a key of its own, knows what it registered and
/// refuses what the real one refuses. Source: gst.md sections 9 and 13.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.irp;
