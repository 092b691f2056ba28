/// Blue Dart, the domestic part of its APIGEE gateway (`apigateway.bluedart.com/in/transportation`). Document: the vendor's
/// gateway design v1.8 and public clients, summed up in our reference `couriers/bluedart.md`, read in mid-2026.
///
/// Behind the gateway are old services: names in Pascal case, dates as epoch milliseconds in a text, texts for some
/// numbers, HTTP 400 for every refusal. Scans name no zone and are Indian, to the minute. No rate limit is published;
/// 429 is taken at its word. Their backend may take 55 seconds, so a booking waits 60.
///
/// In doubt means a time-out, a cut connection, a 5xx, or an answer we cannot read. `CreditReferenceNo` is ours and is
/// taken once: a repeat is refused with the first waybill's number in the words, so a repeat settles a doubt. It starts
/// with FW or RV, because tracking repeats it and says the direction nowhere else. Nothing can be searched by it.
///
/// Not here: prices, which they have by contract only; editing, of which they know the e-way bill alone; freight to be
/// paid at the door. Their label comes with the booking or never, and only where the account has `own_labels`.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.bluedart;
