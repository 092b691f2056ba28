/// Logins, sessions, keys and claims as rows.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.persistence.identity;
