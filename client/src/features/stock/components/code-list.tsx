import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import styles from './stock.module.css';

interface CodeListProps {
  codes: readonly string[];
  /** Beside a code: what becomes of it. */
  note?: (code: string) => ReactNode;
  error?: string;
  onAdd: (code: string) => void;
  onRemove: (code: string) => void;
}

/** Codes from a scanner or typed; Enter adds one and decides nothing. */
export function CodeList({ codes, note, error, onAdd, onRemove }: CodeListProps) {
  const { t } = useTranslation('stock');
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const add = () => {
    const code = text.trim();
    if (code === '') return;
    setText('');
    setSaid(codes.includes(code) ? t('codes.already', { code }) : '');
    if (!codes.includes(code)) onAdd(code);
  };
  const byEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <>
      <div className={styles.addCode}>
        <TextInput
          label={t('codes.label')}
          placeholder={t('codes.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          error={error}
          onKeyDown={byEnter}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Button variant="default" onClick={add}>
          {t('codes.add')}
        </Button>
      </div>
      <p className="t-help t-muted" role="status">
        {said}
      </p>
      {codes.length > 0 && (
        <ul className={styles.codes} aria-label={t('codes.list')}>
          {codes.map((code) => (
            <li key={code}>
              <span className="t-code">{code}</span>
              {note?.(code)}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('codes.remove', { code })}
                onClick={() => {
                  onRemove(code);
                }}
              >
                <Icon name="close" size={16} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
