/// Invoicing in memory.
package com.shipcrowd.application.invoice.fakes;
