/// Cash on delivery from the buyer's door to the seller's bank: the record of a parcel, when it is due, what a courier's
/// list says of it, and the batches that sellers are paid in. Source: lifecycle.md section 8.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.cod;
