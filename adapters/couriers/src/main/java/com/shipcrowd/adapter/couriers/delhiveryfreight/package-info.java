/// Delhivery B2B (LTL): freight by lorry receipt. Document: the B2B pages of the developer portal one.delhivery.com as read
/// in mid-2026, with what live clients found; see `contracts/theirs/couriers/delhiveryfreight/SOURCE.md`. It is another
/// system than Delhivery's parcels, with its own login, and shares nothing with that adapter.
///
/// Our AWB is their LR number; every box has a number of its own, and those after the master's are the children. Booking
/// takes two steps: the order becomes a job, and the job, asked some seconds later, becomes an LR. In doubt means that the
/// order's answer was lost, or that the job is not done while we wait. There is no look-up by our reference: only a job
/// whose number we heard can be asked again, for 24 hours and in this process only; anything else is for people.
/// Clocks are Indian time without a zone. Tracking tells the latest status alone, so history comes from asking often and
/// from pushes. A JWT lives 24 hours. Limits, all in five minutes: 500 orders, jobs, tracks, labels and pincodes, 300
/// warehouses, pickups and transit times, 100 estimates, cancels and logins; kept per account in this process.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.delhiveryfreight;
