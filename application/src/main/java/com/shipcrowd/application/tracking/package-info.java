/// Taking in what couriers say, folding it into a journey, and showing it with and without login.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.tracking;
