/// Cash on delivery: plans, couriers' lists, differences, and the batches that sellers are paid in.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.cod;
