/// Where users, sessions and keys are kept. These rows belong to no tenant: every method joins a unit across
/// companies, API keys within one company excepted.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.identity.needs;
