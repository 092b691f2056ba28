/// Registering, signing in and out, and finding out who calls. Passwords and tokens are never kept, only hashes.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.identity;
