import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CustodyTimeline } from '@/components/custody-timeline';
import { CardBody } from '@/components/stack';
import { EmptyState } from '@/components/state-views';
import { useFormat } from '@/i18n/use-format';
import { factsOf, type Fact } from '../model/facts';
import { personName, wordOf, type EventWord } from '../model/words';

/** An entry of the log as every history of one object gives it. */
export interface HistoryEvent {
  sequence: number;
  type: string;
  source: string;
  occurredAt: string;
  data: unknown;
}

const shownAtFirst = 8;

/** What was recorded of one object, the latest first. */
export function EventHistory({ label, events }: { label: string; events: readonly HistoryEvent[] }) {
  const { t } = useTranslation('audit');
  const [isWhole, setIsWhole] = useState(false);
  const factWords = useFactWords();
  const latest = events.toReversed();
  const shown = isWhole ? latest : latest.slice(0, shownAtFirst);
  if (events.length === 0) return <EmptyState title={t('empty')} />;
  return (
    <CardBody>
      <CustodyTimeline
        label={label}
        steps={shown.map(({ sequence, type, source, occurredAt, data }) => ({
          key: String(sequence),
          title: t(`type.${wordOf(type) as EventWord}`),
          place: personName(source),
          at: occurredAt,
          tone: 'info' as const,
          icon: 'check' as const,
          facts: factsOf(data).map(factWords).join(' · ') || undefined,
        }))}
      />
      {shown.length < latest.length && (
        <Button
          variant="default"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {t('showAll', { total: latest.length })}
        </Button>
      )}
    </CardBody>
  );
}

function useFactWords() {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return ({ name, value }: Fact) =>
    t(`fact.${name}`, { value: typeof value === 'number' ? format.number(value) : value });
}
