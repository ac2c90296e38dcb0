import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './overview.module.css';

interface SwitchProps<T extends string> {
  /** What is chosen between, for those who do not see it. */
  label: string;
  value: T;
  onChange: (value: T) => void;
  data: readonly { value: T; label: ReactNode }[];
}

/** A few choices side by side, as joined buttons. */
export function Switch<T extends string>({ label, value, onChange, data }: SwitchProps<T>) {
  return (
    <SegmentedControl<T>
      aria-label={label}
      size="xs"
      transitionDuration={0}
      withItemsBorders
      classNames={{ label: styles.switchLabel, control: styles.choice }}
      value={value}
      onChange={onChange}
      data={[...data]}
    />
  );
}
