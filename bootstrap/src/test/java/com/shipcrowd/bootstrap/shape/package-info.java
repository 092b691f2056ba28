/// The shape of the house as rules that a build can break. `wrong` holds small offenders: a rule that catches nothing
/// protects nothing.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.bootstrap.shape;
