/// What waits for a person.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.task;
