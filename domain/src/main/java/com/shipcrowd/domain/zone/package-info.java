/// Which of six price classes a lane falls into. Places live next door in `place`, how many days a
/// lane takes and who serves it in `courier`, what it costs in `ratecard`. Source:
/// zones-and-rates.md section 2.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.zone;
