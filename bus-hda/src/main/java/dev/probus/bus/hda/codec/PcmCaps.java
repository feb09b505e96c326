package dev.probus.bus.hda.codec;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Views the words of {@link Parameter#PCM} and {@link Parameter#STREAM_FORMATS}.
 *
 * @param pcm raw rates and sample sizes
 * @param formats raw stream formats
 */
public record PcmCaps(int pcm, int formats) {

  /** What the bits of the formats word are called in the kernel's text (P40). */
  public static final List<NamedBit> FORMATS =
      List.of(new NamedBit(0, "PCM"), new NamedBit(1, "FLOAT"), new NamedBit(2, "AC3"));

  /** A rate, in Hz, that early kernels had no name for. */
  static final int NEWEST_RATE = 384000;

  private static final int[] RATES = {
    8000, 11025, 16000, 22050, 32000, 44100, 48000, 88200, 96000, 176400, 192000, 384000
  };
  private static final int[] SIZES = {8, 16, 20, 24, 32};

  /** Tells whether both words could be read. */
  public boolean known() {
    return pcm != Link.NO_ANSWER && formats != Link.NO_ANSWER;
  }

  /** Returns the raw rate bits, 12 of them. */
  public int rateBits() {
    return pcm & 0xfff;
  }

  /** Returns the raw sample size bits, shifted down; eight of them. */
  public int sizeBits() {
    return pcm >>> 16 & 0xff;
  }

  /** Returns the sample rates in Hz, ascending. */
  public List<Integer> rates() {
    return chosen(RATES, pcm);
  }

  /** Returns the sample sizes in bits, ascending. */
  public List<Integer> sizes() {
    return chosen(SIZES, pcm >>> 16);
  }

  /** Returns the names of the stream formats. */
  public List<String> formatNames() {
    return FORMATS.stream().filter(format -> format.in(formats)).map(NamedBit::name).toList();
  }

  private static List<Integer> chosen(int[] values, int bits) {
    return IntStream.range(0, values.length)
        .filter(i -> (bits >>> i & 1) != 0)
        .mapToObj(i -> values[i])
        .toList();
  }
}
