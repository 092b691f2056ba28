/// Splitting text into records and cells, which a library does better than we would.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.file.needs;
