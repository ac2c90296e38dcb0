import { Button, Modal, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { electionsQuery } from '@/app/context/elections';
import { levelOf, useRegionName } from '@/app/context/regions';
import { useRegion } from '@/app/context/use-region';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useMakePlan } from '../api/plans';

interface MakePlanProps {
  isOpen: boolean;
  onClose: () => void;
  onMade: (code: string) => void;
}

/** Computes a draft for the region of the page; below a kabupaten/kota there are no plans. */
export function MakePlan(props: MakePlanProps) {
  const { t } = useTranslation('planning');
  const { t: tCommon } = useTranslation();
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('make.title')}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <MakePlanForm {...props} />
    </Modal>
  );
}

function planRegion(region: string): string {
  const level = levelOf(region);
  return level === 'province' || level === 'regency' ? region : region.split('.').slice(0, 2).join('.');
}

function MakePlanForm({ onClose, onMade }: MakePlanProps) {
  const { t } = useTranslation('planning');
  const { t: tCommon } = useTranslation();
  const region = planRegion(useRegion().region);
  const name = useRegionName(region);
  const { data: elections = [] } = useQuery(electionsQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const make = useMakePlan();
  const faultAt = useFaultAt(make.error);
  const election = chosen ?? elections[0]?.code ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate(
      { election, region },
      {
        onSuccess: ({ code }) => {
          onMade(code);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(make.error, ['election']) && <RefusalNotice error={make.error} />}
        <p>{t('make.what', { region: name })}</p>
        <p className="t-help t-faint">{t('make.level')}</p>
        {elections.length > 1 && (
          <Select
            label={t('make.election')}
            data={elections.map((one) => ({ value: one.code, label: one.name }))}
            value={election}
            allowDeselect={false}
            onChange={setChosen}
            error={faultAt('election')}
          />
        )}
        <Actions>
          <Button variant="default" onClick={onClose} disabled={make.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button type="submit" disabled={make.isPending}>
            <span aria-live="polite">{t(make.isPending ? 'make.busy' : 'make.submit')}</span>
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
