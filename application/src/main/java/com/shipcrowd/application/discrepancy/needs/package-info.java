/// Where weight cases, agreed weights and the parcels behind them are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.discrepancy.needs;
