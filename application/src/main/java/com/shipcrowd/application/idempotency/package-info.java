/// Commands that come twice: the first is carried out, the second hears the first one's answer.
/// Underneath every effect still has a business key of its own, so this is a comfort and not the only wall.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.idempotency;
