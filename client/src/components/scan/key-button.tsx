import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './scan-desk.module.css';

interface KeyButtonProps {
  keyName: string;
  isMain?: boolean;
  isPressed?: boolean;
  isDisabled?: boolean;
  isLoading?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** A button that shows its key. Enter never presses it: the scan field has the focus, and Enter ends a scan. */
export function KeyButton({
  keyName,
  isMain = false,
  isPressed,
  isDisabled = false,
  isLoading = false,
  onClick,
  children,
}: KeyButtonProps) {
  return (
    <Button
      className={styles.keyButton}
      variant={isMain ? 'filled' : 'default'}
      size="lg"
      disabled={isDisabled}
      loading={isLoading}
      aria-pressed={isPressed}
      aria-keyshortcuts={keyName.replace('Ctrl ', 'Control+')}
      onClick={onClick}
      rightSection={
        <kbd className={styles.kbd} aria-hidden="true">
          {keyName}
        </kbd>
      }
    >
      {children}
    </Button>
  );
}
