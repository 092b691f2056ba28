/// Couriers as partners: their accounts, and settling calls whose outcome is not known.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.courier;
