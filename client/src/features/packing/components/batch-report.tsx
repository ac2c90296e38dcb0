import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { Card } from '@/components/card';
import { DataTable, type Column } from '@/components/data-table';
import { Notice } from '@/components/notice';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { useProblemText } from '@/i18n/use-problem-text';
import type { BatchAnswer } from '../api/types';
import { ContestLabel } from './contest-label';
import styles from './packing.module.css';

/** What a batch would do or did: which boxes change, which are refused and why. */
export function BatchReport({ answer, isDone }: { answer: BatchAnswer; isDone: boolean }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const words = [
    t(isDone ? 'bulk.did' : 'bulk.would', { amount: format.count(answer.changed, 'box') }),
    t('bulk.refused', { amount: format.count(answer.refusals.length, 'box') }),
    t('bulk.passed', { amount: format.count(answer.passedOver, 'box') }),
  ];
  return (
    <>
      <Notice tone={answer.refusals.length > 0 ? 'warn' : isDone ? 'ok' : 'info'} isAlert>
        {words.join(' · ')}
      </Notice>
      {answer.refusals.length > 0 && <Refusals answer={answer} />}
      {answer.changes.length > 0 ? (
        <Changes answer={answer} />
      ) : (
        answer.refusals.length === 0 && <EmptyState title={t('bulk.nothing')} icon="box" />
      )}
    </>
  );
}

function BoxLink({ code }: { code: string }) {
  return (
    <Link to="/packing/boxes/$code" params={{ code }} className="t-link t-code">
      {code}
    </Link>
  );
}

function Refusals({ answer }: { answer: BatchAnswer }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const problemText = useProblemText();
  type Row = BatchAnswer['refusals'][number];
  const columns: Column<Row>[] = [
    { key: 'box', header: t('column.box'), isRowHeader: true, cell: (row) => <BoxLink code={row.box} /> },
    {
      key: 'why',
      header: t('column.refusal'),
      cell: ({ reason, facts }) => problemText(new ApiProblem(422, { code: reason, facts: facts ?? {} })),
    },
  ];
  return (
    <Card title={t('bulk.refusals')} note={format.number(answer.refusals.length)} className={styles.refusals}>
      <DataTable caption={t('bulk.refusals')} columns={columns} rows={answer.refusals} rowKey={(row) => row.box} />
    </Card>
  );
}

function Changes({ answer }: { answer: BatchAnswer }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  type Row = BatchAnswer['changes'][number];
  const columns: Column<Row>[] = [
    { key: 'box', header: t('column.box'), isRowHeader: true, cell: (row) => <BoxLink code={row.box} /> },
    { key: 'contest', header: t('column.contest'), cell: (row) => <ContestLabel code={row.contest} /> },
    { key: 'sheets', header: t('column.sheets'), align: 'right', cell: (row) => format.count(row.sheets, 'sheet') },
    ...(answer.changes.some(({ seals }) => seals.length > 0)
      ? [
          {
            key: 'seals',
            header: t('column.seals'),
            cell: ({ seals }: Row) =>
              seals.length < 2 ? (seals[0] ?? '–') : `${seals[0] ?? ''} … ${seals.at(-1) ?? ''}`,
          },
        ]
      : []),
  ];
  return (
    <Card title={t('bulk.changes')} note={format.number(answer.changes.length)}>
      <DataTable caption={t('bulk.changes')} columns={columns} rows={answer.changes} rowKey={(row) => row.box} />
    </Card>
  );
}
