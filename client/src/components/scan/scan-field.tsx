import { useCallback, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../icon';
import { BurstReader } from './burst';
import { playScanSound, toggleMute, useMuted } from './sounds';
import styles from './scan-field.module.css';

interface ScanFieldProps {
  label: string;
  placeholder?: string;
  /** A decision waits: further scans are refused aloud and not passed on. */
  isHeld?: boolean;
  /** What the field says while it is held. */
  heldText?: string;
  onScan: (code: string) => void;
  /** The last result as a sentence; announced at once. */
  announcement: string;
}

const editable = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';

/**
 * The one field of a scan screen. It owns the focus and takes it back after any click, unless a dialog or another field
 * is in use; Tab leaves it and Esc releases it. Enter ends a scan, so no decision may ever be bound to Enter.
 */
export function ScanField({ label, placeholder, isHeld = false, heldText, onScan, announcement }: ScanFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isFocused, setIsFocused] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const state = isHeld ? 'held' : isFocused ? 'ready' : 'idle';

  const commit = useCallback(
    (text: string) => {
      const code = text.trim();
      if (code === '') return;
      if (isHeld) {
        playScanSound('stop');
        setRefusals((count) => count + 1);
        return;
      }
      setRefusals(0);
      onScan(code);
    },
    [isHeld, onScan],
  );
  useFocusKeeper(input);
  useEffect(() => {
    // The decision may have taken the focus to a field of its own, which is gone now.
    if (!isHeld) input.current?.focus({ preventScroll: true });
  }, [isHeld]);
  useStrayScans(input, commit);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const field = input.current;
    if (field === null) return;
    commit(field.value);
    field.value = '';
  };
  const refusal = refusals > 0 && isHeld ? `${t('scan.refused')} (${String(refusals)})` : null;
  return (
    <div>
      <form className={styles.field} data-state={state} onSubmit={submit}>
        <Icon name="scan" size={26} />
        <input
          ref={input}
          className={styles.input}
          aria-label={label}
          placeholder={isHeld ? heldText : (placeholder ?? t('scan.placeholder'))}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="done"
          onFocus={() => {
            setIsFocused(true);
          }}
          onBlur={() => {
            setIsFocused(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <ScanState state={state} />
      </form>
      <div role="alert" aria-live="assertive" className="t-hidden">
        {refusal ?? announcement}
      </div>
    </div>
  );
}

const stateIcons: Record<'held' | 'ready' | 'idle', IconName | null> = { held: 'lock', ready: null, idle: 'pencil' };

function ScanState({ state }: { state: 'held' | 'ready' | 'idle' }): ReactNode {
  const { t } = useTranslation();
  const icon = stateIcons[state];
  return (
    <span className={styles.state}>
      {icon === null ? <span className={styles.dot} /> : <Icon name={icon} size={16} />}
      {t(`scan.${state}`)}
    </span>
  );
}

/** Takes the focus at the start and back after a click that landed on nothing of its own. */
function useFocusKeeper(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    const takeBack = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(editable) || document.querySelector('[role="dialog"]')) return;
      // After the click has done its work: a button may open a dialog or another field.
      setTimeout(() => {
        const active = document.activeElement;
        if (document.querySelector('[role="dialog"]') || (active !== input.current && active?.matches(editable)))
          return;
        input.current?.focus({ preventScroll: true });
      });
    };
    document.addEventListener('click', takeBack);
    return () => {
      document.removeEventListener('click', takeBack);
    };
  }, [input]);
}

/** A burst of keys is a scan wherever it lands, except in a field that somebody opened to type in. */
function useStrayScans(input: React.RefObject<HTMLInputElement | null>, commit: (code: string) => void) {
  useEffect(() => {
    const reader = new BurstReader();
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target === input.current || target?.closest(editable)) return;
      const code = reader.read(event.key, event.timeStamp);
      if (code === null) return;
      event.preventDefault(); // or Enter would press the button that has the focus
      commit(code);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [input, commit]);
}

/** For the bar of a scan screen. */
export function SoundButton() {
  const { t } = useTranslation();
  const isMuted = useMuted();
  return (
    <button type="button" className={styles.sound} aria-pressed={!isMuted} onClick={toggleMute}>
      <Icon name={isMuted ? 'mute' : 'sound'} />
      {t(isMuted ? 'scan.muted' : 'scan.sound')}
    </button>
  );
}
