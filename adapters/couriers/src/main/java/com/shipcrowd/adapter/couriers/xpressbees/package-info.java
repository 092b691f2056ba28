/// Xpressbees through its seller panel (family A, `shipment.xpressbees.com`). Document: our reference
/// `couriers/xpressbees.md`, drawn from public clients and read in mid-2026; it carries no version, and the wording of
/// its failures is not documented, so key words are looked for.
///
/// Their clocks are Indian time without a zone, to the minute. A business failure is `status: false` under HTTP 200 or
/// 4xx. Tokens are bare JWTs of three hours. No limits are published; an order number and a warehouse name have 20
/// characters at most, phones exactly ten digits.
///
/// In doubt means a time-out, a cut connection, a 5xx, or an answer we cannot read. Nothing finds a lost booking: there
/// is no look-up by order number. We always demand `unique_order_number`, so a repeat makes no second parcel, but it is
/// refused without the number of the first; people read that in the panel. The label comes as a link with the booking
/// and there is no other call for it: the latest links are kept in this process, later the house prints its own.
///
/// Not here, because the document has no call for it: editing, several boxes, numbers beforehand, warehouses (they
/// travel with every booking), a return ordered by us, pushes of this family.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.xpressbees;
