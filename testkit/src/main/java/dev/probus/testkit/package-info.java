/**
 * Runs a world of devices and drivers under test and looks at what happened.
 *
 * {@snippet :
 * ProbusKit.of(world -> world.bus(new AcmeBus(controller)).driver(new SpeakerDriver()))
 *     .run()
 *     .everythingBound()
 *     .device("acme/slot0")
 *     .isBoundTo("acme-speaker")
 *     .wasProbed(1);
 * }
 */
@NullMarked
package dev.probus.testkit;

import org.jspecify.annotations.NullMarked;
