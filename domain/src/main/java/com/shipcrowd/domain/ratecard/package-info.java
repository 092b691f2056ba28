/// What a shipment costs: slabs, surcharges, GST on every line, freight by the kilogram, what a
/// customer gets differently, and all services priced side by side. A lane's zone comes from `zone`, what a service can carry and how services are ranked from
/// `courier`. Every line is rounded and taxed alone, so parts of a booking can be captured at
/// different times without a leftover paisa. Source: zones-and-rates.md sections 4 to 10 and 12.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.ratecard;
