/// The invoice registration portal (schema INV-01 1.1), reached through a provider that takes the schema's JSON in the clear and
/// signs us in by client id and secret; read 2026-11-21, see gst.md section 9. Its clocks are Indian. A document is known by its
/// hash, so asking again after a lost answer registers it once: the portal says 2150 and names what there is.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.checks.irp;
