/// What the program asks of its surroundings to know that it can work.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.platform.needs;
