import { Popover, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import styles from './region-picker.module.css';

export interface PickableRegion {
  code: string;
  name: string;
}

interface RegionPickerProps {
  regions: readonly PickableRegion[];
  selected: string | null;
  onPick: (code: string) => unknown;
  /** The entry that goes one step up, above the list. */
  all?: PickableRegion;
  isQuiet?: boolean;
  children: ReactNode;
}

/** A searchable list of regions behind a button. Type to narrow, arrows to move, Enter to choose. */
export function RegionPicker({ regions, selected, onPick, all, isQuiet = false, children }: RegionPickerProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const matches = regions.filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(wanted));
  const shown = wanted === '' && all !== undefined ? [all, ...matches] : matches;

  const pick = (code: string) => {
    setIsOpen(false);
    setWords('');
    onPick(code);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-option]')];
    const step = event.key === 'ArrowDown' ? 1 : -1;
    const next = options[options.indexOf(document.activeElement as HTMLElement) + step];
    event.preventDefault();
    (next ?? (step > 0 ? options[0] : options.at(-1)))?.focus();
  };

  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={288} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={`${styles.button ?? ''} ${isQuiet ? (styles.quiet ?? '') : ''}`}
          aria-haspopup="dialog"
          onClick={() => {
            setIsOpen((open) => !open);
          }}
        >
          <span className={styles.name}>{children}</span>
          <Icon name="down" size={16} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} onKeyDown={onKeyDown} aria-label={t('shell.region.pick')}>
        <TextInput
          data-autofocus
          aria-label={t('shell.region.search')}
          placeholder={t('shell.region.search')}
          leftSection={<Icon name="search" size={16} />}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            const only = matches[0];
            if (event.key === 'Enter' && only !== undefined && wanted !== '') pick(only.code);
          }}
        />
        <ul className={styles.list}>
          {shown.map(({ code, name }) => (
            <li key={code}>
              <button
                type="button"
                data-option
                className={styles.option}
                aria-current={code === selected}
                onClick={() => {
                  pick(code);
                }}
              >
                <span>{name}</span>
                <span className={`t-code ${styles.code ?? ''}`}>{code}</span>
              </button>
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p className={styles.nothing}>{t('shell.region.nothing')}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
