/// What the platform needs of a courier: booking, finding, cancelling, tracking, and reading what it pushes to us.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.courier.needs;
