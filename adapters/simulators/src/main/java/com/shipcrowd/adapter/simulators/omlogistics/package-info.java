/// OM Logistics played as far as two known calls go: a customer's own routes for consignment notes behind a login of our
/// guessing, and the status of a note. Known from public traces gathered in mid-2026.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.omlogistics;
