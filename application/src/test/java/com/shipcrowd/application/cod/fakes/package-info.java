/// Couriers' lists and the cash of parcels in memory.
package com.shipcrowd.application.cod.fakes;
