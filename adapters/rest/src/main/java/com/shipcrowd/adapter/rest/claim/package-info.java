/// Claims for lost and damaged goods, for sellers and for platform staff.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.claim;
