import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useChangeMilestone, type Milestone } from '../api/catalogue';
import { parseDayOffset } from './day-label';

/** Moves a milestone. Whoever changed it in between is told, not overwritten. */
export function MilestoneDialog({ milestone, onClose }: { milestone: Milestone | null; onClose: () => void }) {
  const { t, i18n } = useTranslation('planning');
  const { t: tCommon } = useTranslation();
  const name = i18n.language === 'en' ? milestone?.nameEn : milestone?.nameId;
  return (
    <Modal
      opened={milestone !== null}
      onClose={onClose}
      title={t('schedule.editTitle', { name: name ?? '' })}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      {milestone !== null && <MilestoneForm milestone={milestone} onClose={onClose} />}
    </Modal>
  );
}

function MilestoneForm({ milestone, onClose }: { milestone: Milestone; onClose: () => void }) {
  const { t } = useTranslation('planning');
  const { t: tCommon } = useTranslation();
  const [days, setDays] = useState(String(milestone.dayOffset));
  const [time, setTime] = useState(milestone.localTime.slice(0, 5));
  const [isChecked, setIsChecked] = useState(false);
  const change = useChangeMilestone();
  const faultAt = useFaultAt(change.error);
  const dayOffset = parseDayOffset(days);
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (dayOffset !== null && isTime) {
      change.mutate({ milestone, dayOffset, localTime: `${time}:00` }, { onSuccess: onClose });
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(change.error, ['dayOffset', 'localTime']) && <RefusalNotice error={change.error} />}
        <TextInput
          label={t('schedule.offset')}
          description={t('schedule.offsetHint')}
          inputMode="numeric"
          data-autofocus
          value={days}
          error={isChecked && dayOffset === null ? t('schedule.offsetWrong') : faultAt('dayOffset')}
          onChange={(event) => {
            setDays(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('schedule.time')}
          type="time"
          value={time}
          error={isChecked && !isTime ? t('schedule.timeWrong') : faultAt('localTime')}
          onChange={(event) => {
            setTime(event.currentTarget.value);
          }}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={change.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {tCommon('action.save')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
