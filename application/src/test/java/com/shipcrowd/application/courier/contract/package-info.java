/// What every implementation of a courier port must keep, as abstract tests.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.courier.contract;
