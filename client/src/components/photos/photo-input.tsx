import type { Ref } from 'react';
import { chosenPhoto, type ChosenPhoto } from './photos-api';

interface PhotoInputProps {
  label: string;
  /** A click on it opens the camera on a phone, a folder elsewhere; the visible button is the caller's own. */
  ref: Ref<HTMLInputElement>;
  onChosen: (photo: ChosenPhoto) => void;
}

/** Takes a photo. */
export function PhotoInput({ label, ref, onChosen }: PhotoInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      aria-label={label}
      accept="image/jpeg,image/png,image/webp"
      capture="environment"
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        if (file !== undefined) onChosen(chosenPhoto(file));
        // The same file may be chosen again after a refusal.
        event.currentTarget.value = '';
      }}
    />
  );
}
