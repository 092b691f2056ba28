/// Where companies are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.company.needs;
