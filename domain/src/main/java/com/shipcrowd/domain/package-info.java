/// The rules of shipping, in plain Java: no table, no URL, no courier's spelling. Each room is a package named\n/// after something a shipping clerk would name; this root holds only what every room needs, errors and ids.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain;
