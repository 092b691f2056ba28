/// The tenant: a business that ships, and the sandbox twin it can practise in.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.company;
