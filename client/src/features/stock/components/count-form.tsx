import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { Card } from '@/components/card';
import { Notice, RefusalNotice } from '@/components/notice';
import { CardBody } from '@/components/stack';
import { unitNamed } from '@/i18n/format';
import { useFormat } from '@/i18n/use-format';
import type { StockCountDetail, StockCountLine } from '../api/types';
import { takeCount } from '../api/writes';
import { piecesOf } from '../model/numbers';
import { conditions } from '../model/words';
import { StockLabel, useStockWords } from './stock-words';
import styles from './stock.module.css';

/** One person's numbers, line by line; neither the books nor the other's numbers are in sight. */
export function CountForm({ detail: { count, lines } }: { detail: StockCountDetail }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const queryClient = useQueryClient();
  const { typed, type, forget } = useTyped(`${count.code}/${String(count.round)}`, lines.length);
  const [hasTried, setHasTried] = useState(false);
  const numbers = typed.map(piecesOf);
  const write = useWrite(takeCount, {
    onSuccess: async () => {
      forget();
      await queryClient.invalidateQueries({ queryKey: ['stock'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    const quantities = numbers.filter((number) => number !== undefined);
    if (quantities.length === lines.length) write.mutate({ code: count.code, quantities });
  };
  return (
    <Card title={t('count.yours')}>
      <CardBody>
        <Notice tone={count.round > 1 ? 'warn' : 'info'}>{t(count.round > 1 ? 'count.again' : 'count.blind')}</Notice>
      </CardBody>
      <form onSubmit={submit} noValidate>
        {lines.map((line, index) => (
          <CountLine
            key={`${line.itemCode}/${line.contestCode ?? ''}/${line.condition}`}
            line={line}
            value={typed[index] ?? ''}
            error={hasTried && numbers[index] === undefined ? t('count.number') : undefined}
            onChange={(text) => {
              type(index, text);
            }}
          />
        ))}
        <div className={styles.countFoot}>
          <span className="t-muted" role="status">
            {t('count.check', {
              done: format.number(numbers.filter((number) => number !== undefined).length),
              total: format.number(lines.length),
            })}
          </span>
          <Button type="submit" loading={write.isPending}>
            {t('count.action')}
          </Button>
        </div>
        {write.error !== null && (
          <CardBody>
            <RefusalNotice error={write.error} />
          </CardBody>
        )}
      </form>
    </Card>
  );
}

interface CountLineProps {
  line: StockCountLine;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

function CountLine({ line, value, error, onChange }: CountLineProps) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const words = useStockWords();
  const condition = t(`condition.${conditions.find((one) => one === line.condition) ?? 'good'}`);
  return (
    <div className={styles.count}>
      <div>
        <span className={styles.countName}>
          <StockLabel item={line.itemCode} contest={line.contestCode} />
        </span>
        <span className={styles.sub}>
          {condition} · {format.unit(unitNamed(line.unit))}
        </span>
      </div>
      <TextInput
        aria-label={t('count.input', { name: words(line.itemCode, line.contestCode), condition })}
        inputMode="numeric"
        autoComplete="off"
        size="md"
        value={value}
        error={error}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}

/** What was typed so far outlives a reload of the page, in this tab only: the next person's numbers are their own. */
function useTyped(round: string, lines: number) {
  const key = `tepat.count.${round}`;
  const [typed, setTyped] = useState<readonly string[]>(() => kept(key) ?? Array.from({ length: lines }, () => ''));
  return {
    typed,
    type: (index: number, text: string) => {
      const next = typed.with(index, text);
      setTyped(next);
      try {
        sessionStorage.setItem(key, JSON.stringify(next));
      } catch {
        return; // a browser that keeps nothing still counts until it is closed
      }
    },
    forget: () => {
      sessionStorage.removeItem(key);
    },
  };
}

function kept(key: string): string[] | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return Array.isArray(value) ? value.map(String) : null;
  } catch {
    return null;
  }
}
