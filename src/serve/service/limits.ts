/** What the service takes on at most; everything else is refused with a sentence. */
export interface ServiceLimits {
  /** Bytes of a picture's file. */
  readonly pictureBytes: number;
  /** Pixels of a picture, looked up in its header before anything is decoded. */
  readonly pixels: number;
  /** Bytes of requests being received at once. */
  readonly receivingBytes: number;
  /** Pictures being decoded at once. */
  readonly decoding: number;
  /** Pictures accepted and not yet answered. */
  readonly waiting: number;
  /** Pictures in a forward pass. */
  readonly batch: number;
  /** Milliseconds that a request may take to arrive. */
  readonly arrivalMs: number;
  /** Milliseconds that an answer may take. */
  readonly answerMs: number;
  /** A connection that brings nothing for so many milliseconds is let go while the service stops. */
  readonly quietMs: number;
}

export const defaultLimits: ServiceLimits = {
  pictureBytes: 4 * 2 ** 20,
  pixels: 2 ** 22,
  receivingBytes: 256 * 2 ** 20,
  decoding: 4,
  waiting: 256,
  batch: 32,
  arrivalMs: 10_000,
  answerMs: 30_000,
  quietMs: 500,
};

/** Bytes of a request with the largest picture: base64 makes four of three, the rest is for what stands around it. */
export const bodyBytes = ({ pictureBytes }: ServiceLimits): number => Math.ceil(pictureBytes / 3) * 4 + 2 ** 16;
