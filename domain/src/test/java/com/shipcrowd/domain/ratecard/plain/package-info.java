/// The rules of prices written a second time, plainly, so that the engine has somebody to disagree
/// with. Nothing here is shared with the engine but input data.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.ratecard.plain;
