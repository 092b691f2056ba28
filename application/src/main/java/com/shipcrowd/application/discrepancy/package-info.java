/// Weight discrepancies: raising them from courier files, what sellers and staff do about them, and their money.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.discrepancy;
