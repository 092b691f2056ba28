/// What is compiled from the database and held in memory, the same on every node within two seconds.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.held;
