/// What the protocols of several couriers have in common: JSON whose values change their type, amounts in rupees,
/// Indian clocks, login tokens, and the words of those who have no codes. Nothing here knows a courier.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.speech;
