/**
 * HD-audio codecs seen through their verbs: encoding, parameters, enumeration and the kernel's
 * text.
 *
 * <p>Nothing here reads text or owns a wire. A codec is whatever answers 32-bit commands at an
 * {@link dev.probus.bus.hda.codec.Link}; everything else follows from the answers. Rule numbers
 * (H14, P43) name the project's reference of HD-audio facts.
 */
@NullMarked
package dev.probus.bus.hda.codec;

import org.jspecify.annotations.NullMarked;
