/// Delhivery's freight API (LTL) played: a login, orders that become jobs and jobs that become lorry receipts, changes,
/// cancels, label pictures, pickups, warehouses, estimates and the latest status of a receipt. Document: the B2B pages of
/// the developer portal as read in mid-2026.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.delhiveryfreight;
