/// Weights in grams, lengths in millimetres and the volumetric weight made of them.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.measure;
