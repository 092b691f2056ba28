/// Where records, lists and batches of cash on delivery are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.cod.needs;
