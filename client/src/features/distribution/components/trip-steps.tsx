import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CustodyTimeline, type CustodyStep } from '@/components/custody-timeline';
import { RefusalNotice } from '@/components/notice';
import { useFormat } from '@/i18n/use-format';
import { useArrive, useDepart, type TripDetail } from '../api/trips';

/** Leaving under truck seals: their serials are typed as they are read off the doors. */
export function DepartForm({ code }: { code: string }) {
  const { t } = useTranslation('distribution');
  const [text, setText] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = useDepart(code);
  const seals = text.split(/[\s,;]+/).filter((seal) => seal !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (seals.length > 0) write.mutate(seals.map((seal) => seal.toUpperCase()));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('depart.seals')}
          description={t('depart.sealsHint')}
          autoComplete="off"
          value={text}
          error={hasTried && seals.length === 0 ? t('plan.needed') : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <RefusalNotice error={write.error} />
        <Button type="submit" loading={write.isPending}>
          {t('depart.action')}
        </Button>
      </Stack>
    </form>
  );
}

export function ArriveButton({ code }: { code: string }) {
  const { t } = useTranslation('distribution');
  const write = useArrive(code);
  return (
    <Stack gap="sm">
      <p className="t-muted">{t('arrive.hint')}</p>
      <RefusalNotice error={write.error} />
      <Button
        loading={write.isPending}
        onClick={() => {
          write.mutate(null);
        }}
      >
        {t('arrive.action')}
      </Button>
    </Stack>
  );
}

/** Planned, departed, arrived; what is late says so at its own step. */
export function TripTimeline({ detail: { trip, truckSeals } }: { detail: TripDetail }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const steps: CustodyStep[] = [
    {
      key: 'departed',
      title: t('status.departed'),
      tone: trip.departedAt == null ? 'none' : 'ok',
      icon: 'truck',
      ...(trip.departedAt == null ? {} : { at: trip.departedAt }),
      facts:
        trip.departedAt == null
          ? t('step.planned', { time: format.dateTime(trip.plannedDepartureAt) })
          : t('step.load', { amount: format.count(trip.loadedBoxes, 'box'), seals: truckSeals.join(', ') }),
      ...(trip.isLate ? { gap: t('step.late', { time: format.dateTime(trip.latestDepartureAt) }) } : {}),
    },
    {
      key: 'arrived',
      title: t('status.arrived'),
      tone: trip.arrivedAt == null ? 'none' : 'ok',
      place: trip.routeGroupName,
      ...(trip.arrivedAt == null ? {} : { at: trip.arrivedAt }),
    },
  ];
  return <CustodyTimeline label={t('step.title')} steps={steps} />;
}
