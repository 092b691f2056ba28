/// Tenants: opening a company with its sandbox twin, and how it introduces itself.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.company;
