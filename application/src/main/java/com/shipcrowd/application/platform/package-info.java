/// The program itself: whether it can work.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.platform;
