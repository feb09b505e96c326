/** Reads flattened devicetree blobs, versions 16 and 17, and believes nothing that they say. */
@NullMarked
package dev.probus.bus.devicetree.blob;

import org.jspecify.annotations.NullMarked;
