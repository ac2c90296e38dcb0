import { Button, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useFormat } from '@/i18n/use-format';
import { usePlanTrip, type RouteGroup } from '../api/trips';

const fields = ['vehiclePlate', 'driverName', 'escortOffice'] as const;
const nameMin = 3;
const empty = { vehiclePlate: '', driverName: '', escortOffice: '' };

/** Capacity, vehicle or boat, and the latest departure are the route group's: they are shown, not asked. */
export function PlanTripDialog({ groups, onClose }: { groups: readonly RouteGroup[]; onClose: () => void }) {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('plan.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <PlanTripForm groups={groups} onClose={onClose} />
    </Modal>
  );
}

function PlanTripForm({ groups, onClose }: { groups: readonly RouteGroup[]; onClose: () => void }) {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  const navigate = useNavigate();
  const [groupCode, setGroupCode] = useState(groups[0]?.code ?? '');
  const [typed, setTyped] = useState(empty);
  const [departure, setDeparture] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const write = usePlanTrip();
  const faultAt = useFaultAt(write.error);
  const group = groups.find(({ code }) => code === groupCode);
  const localFault = (field: (typeof fields)[number]) =>
    typed[field].trim().length < nameMin ? t(field === 'vehiclePlate' ? 'plan.needed' : 'plan.name') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (departure === '' || fields.some((field) => localFault(field) !== undefined)) return;
    write.mutate(
      {
        routeGroup: groupCode,
        vehiclePlate: typed.vehiclePlate.trim().toUpperCase().replaceAll(' ', '-'),
        driverName: typed.driverName.trim(),
        escortOffice: typed.escortOffice.trim(),
        // The region's own clock (WIB), as people write it on the note.
        plannedDepartureAt: new Date(`${departure}:00+07:00`).toISOString(),
      },
      { onSuccess: ({ trip }) => void navigate({ to: '/distribution/trips/$code', params: { code: trip } }) },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(write.error, [...fields, 'plannedDepartureAt']) && <RefusalNotice error={write.error} />}
        <NativeSelect
          label={t('column.route')}
          value={groupCode}
          data={groups.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
          onChange={(event) => {
            setGroupCode(event.currentTarget.value);
          }}
        />
        {group !== undefined && <GroupFacts group={group} />}
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(`plan.${field}`)}
            autoComplete="off"
            maxLength={field === 'vehiclePlate' ? 64 : 200}
            value={typed[field]}
            error={(hasTried ? localFault(field) : undefined) ?? faultAt(field)}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((current) => ({ ...current, [field]: value }));
            }}
          />
        ))}
        <TextInput
          type="datetime-local"
          label={t('plan.departure')}
          value={departure}
          error={(hasTried && departure === '' ? t('plan.needed') : undefined) ?? faultAt('plannedDepartureAt')}
          onChange={(event) => {
            setDeparture(event.currentTarget.value);
          }}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {t('plan.action')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

function GroupFacts({ group }: { group: RouteGroup }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  return (
    <p className="t-muted t-help">
      {t('plan.group', {
        mode: t(`mode.${group.mode as 'truck' | 'boat'}`),
        capacity: format.count(group.capacityBoxes, 'box'),
        time: format.dateTime(group.latestDepartureAt),
      })}
    </p>
  );
}
