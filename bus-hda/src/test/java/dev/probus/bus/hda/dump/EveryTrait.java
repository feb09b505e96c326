package dev.probus.bus.hda.dump;

/** A codec of our own making in whose text each trait of a form shows. */
final class EveryTrait {

  static final String TEXT =
      """
      Codec: Probus Everything
      Address: 0
      AFG Function Id: 0x1 (unsol 1)
      MFG Function Id: 0x2 (unsol 0)
      Vendor Id: 0x10950001
      Subsystem Id: 0x00aa0100
      Revision Id: 0x100
      Modem Function Group: 0x2
      Default PCM:
          rates [0x840]: 48000 384000
          bits [0x2]: 16
          formats [0x1]: PCM
      Default Amp-In caps: N/A
      Default Amp-Out caps: N/A
      State of AFG node 0x01:
        Power states:  D0 D3
        Power: setting=D0, actual=D0
      GPIO: io=1, o=0, i=0, unsolicited=1, wake=0
        IO[0]: enable=1, dir=0, wake=0, sticky=0, data=0, unsol=1
      Node 0x03 [Audio Output] wcaps 0x23a31: 4-Channels Digital Stripe R/L CP
        Converter: stream=1, channel=0
        Digital: Enabled Non-Copyright
        Digital category: 0x2
        IEC Coding Type: 0x0
        PCM:
          rates [0x40]: 48000
          bits [0x2]: 16
          formats [0x5]: PCM AC3
        Delay: 2 samples
      Node 0x04 [Audio Input] wcaps 0x100501: Stereo
        Converter: stream=0, channel=0
        SDI-Select: 1
        Power states:  D0 D3
        Power: setting=D0, actual=D0
        Connection: 1
           0x05
      Node 0x05 [Pin Complex] wcaps 0x4003c3: Stereo Digital Amp-In
        Amp-In caps: ofs=0x00, nsteps=0x03, stepsize=0x27, mute=0
        Amp-In vals:  [0x01 0x02]
        Pincap 0x090137ff: IN OUT HP EAPD Detect Balanced HBR HDMI DP Trigger ImpSense
          Vref caps: HIZ 50 GRD 80 100
        EAPD 0x2: EAPD
        Pin Default 0x02216130: [Jack] HP Out at Ext Front
          Conn = 1/8, Color = Orange
          DefAssociation = 0x3, Sequence = 0x0
          Misc = NO_PRESENCE
        Pin-ctls: 0x24: IN VREF_80
        Unsolicited: tag=01, enabled=1
        Devices: 2
          *Dev 00: PD = 1, ELDV = 0, IA = 0, Connections [ 0x03* 0x06 ]
           Dev 01: PD = 0, ELDV = 0, IA = 0, Connections [ 0x03 0x06* ]
        Connection: 2
           0x03* 0x06
        Processing caps: benign=0, ncoeff=4
      Node 0x06 [Audio Mixer] wcaps 0x200102: Mono Amp-In
        Amp-In caps: N/A
        Amp-In vals:  [0x03 0x04]
        Connection: 1
           0x03
      Node 0x07 [Audio Mixer] wcaps 0x200101: Stereo
        Connection: 2
           0x03 0x04
      Node 0x08 [Power Widget] wcaps 0x500101: Stereo
        Connection: 2
           0x03 0x05
      Node 0x09 [Volume Knob Widget] wcaps 0x600000: Mono
        Volume-Knob: delta=0, steps=64, direct=0, val=3
        Connection: 1
           0x03
      Node 0x0a [UNKNOWN Widget] wcaps 0x0: Mono
      """;

  private EveryTrait() {}
}
