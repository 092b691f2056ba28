/// Weight cases in memory.
package com.shipcrowd.application.discrepancy.fakes;
