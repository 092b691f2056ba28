/// Where tasks are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.task.needs;
