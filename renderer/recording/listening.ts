import type { ErrorCode } from '../../src/bridge/result.ts';

/** How speech is recorded everywhere: enough for a voice, small enough for hours. */
export const format = { mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: 32_000 };
export const listen = {
  audio: { channelCount: 1, noiseSuppression: true, autoGainControl: true, echoCancellation: false },
};

/** What the browser says when it cannot listen, as a failure with a sentence of its own. */
export function codeOf(error: unknown): ErrorCode {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'microphone-missing';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'microphone-refused' : 'microphone-lost';
}

/** How loud it is now, from 0 to 1. */
export function loudness(meter: AnalyserNode): number {
  const wave = new Float32Array(meter.fftSize);
  meter.getFloatTimeDomainData(wave);
  const power = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
  // From silence (-60 dB) to shouting (0 dB), as evenly as it is heard.
  return Math.min(1, Math.max(0, 1 + (10 * Math.log10(power + 1e-9)) / 60));
}
