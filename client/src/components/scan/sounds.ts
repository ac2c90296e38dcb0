import { useSyncExternalStore } from 'react';

/** Three sounds a hall can tell apart: accepted one short high, look two mid, stop one long low. */
export type ScanSound = 'accepted' | 'look' | 'stop';

interface Note {
  hertz: number;
  startSeconds: number;
  lengthSeconds: number;
}

const notes: Record<ScanSound, readonly Note[]> = {
  accepted: [{ hertz: 1320, startSeconds: 0, lengthSeconds: 0.09 }],
  look: [
    { hertz: 660, startSeconds: 0, lengthSeconds: 0.12 },
    { hertz: 660, startSeconds: 0.18, lengthSeconds: 0.12 },
  ],
  stop: [{ hertz: 196, startSeconds: 0, lengthSeconds: 0.6 }],
};

const vibrations: Record<ScanSound, number[]> = { accepted: [40], look: [80, 60, 80], stop: [400] };

const storageKey = 'tepat.muted';
const listeners = new Set<() => void>();
let isMuted = readMuted();
let context: AudioContext | undefined;

function readMuted(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'yes';
  } catch {
    return false;
  }
}

/** Never the only sign: what it says also stands on the screen and is announced. */
export function playScanSound(sound: ScanSound): void {
  if ('vibrate' in navigator) navigator.vibrate(vibrations[sound]);
  if (isMuted || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  const now = context.currentTime;
  for (const { hertz, startSeconds, lengthSeconds } of notes[sound]) {
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0.25, now + startSeconds);
    loudness.gain.exponentialRampToValueAtTime(0.001, now + startSeconds + lengthSeconds);
    tone.connect(loudness).connect(context.destination);
    tone.start(now + startSeconds);
    tone.stop(now + startSeconds + lengthSeconds);
  }
}

export function toggleMute(): void {
  isMuted = !isMuted;
  try {
    localStorage.setItem(storageKey, isMuted ? 'yes' : 'no');
  } catch {
    // The choice lasts as long as the window.
  }
  for (const listener of listeners) listener();
}

export function useMuted(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isMuted,
  );
}
