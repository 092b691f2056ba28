/// Who somebody is: users, how they sign in, their sessions, and the keys programs use instead.
/// What they may do is decided by the roles next door in `company`.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.identity;
