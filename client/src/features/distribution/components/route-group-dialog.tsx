import { Button, Checkbox, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegionsBelow } from '@/app/context/regions';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useFormat } from '@/i18n/use-format';
import { useAddRouteGroup } from '../api/trips';

const fields = ['code', 'name', 'capacityBoxes', 'latestDepartureAt', 'destinations'];

interface RouteGroupDialogProps {
  /** The regency whose subdistricts the route serves. */
  region: string;
  onClose: () => void;
}

/** What one vehicle or boat serves on one journey, what it carries at most, and when it must leave at the latest. */
export function RouteGroupDialog({ region, onClose }: RouteGroupDialogProps) {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('group.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <RouteGroupForm region={region} onClose={onClose} />
    </Modal>
  );
}

function RouteGroupForm({ region, onClose }: RouteGroupDialogProps) {
  const { t } = useTranslation('distribution');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [mode, setMode] = useState<'truck' | 'boat'>('truck');
  const [capacity, setCapacity] = useState<number | string>('');
  const [latest, setLatest] = useState('');
  const [destinations, setDestinations] = useState<string[]>([]);
  const [hasTried, setHasTried] = useState(false);
  const write = useAddRouteGroup();
  const faultAt = useFaultAt(write.error);
  const needed = (isMissing: boolean) => (hasTried && isMissing ? t('plan.needed') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (code === '' || name.trim() === '' || capacity === '' || latest === '' || destinations.length === 0) return;
    write.mutate(
      {
        code,
        region,
        name: name.trim(),
        mode,
        capacityBoxes: Number(capacity),
        // The region's own clock (WIB), as people write it on the plan.
        latestDepartureAt: new Date(`${latest}:00+07:00`).toISOString(),
        destinations,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(write.error, fields) && <RefusalNotice error={write.error} />}
        <TextInput
          label={t('group.code')}
          autoComplete="off"
          maxLength={64}
          value={code}
          error={needed(code === '') ?? faultAt('code')}
          onChange={(event) => {
            setCode(event.currentTarget.value.trim().toUpperCase());
          }}
        />
        <TextInput
          label={t('group.name')}
          maxLength={200}
          value={name}
          error={needed(name.trim() === '') ?? faultAt('name')}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('group.mode')}
          value={mode}
          data={(['truck', 'boat'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
          onChange={(event) => {
            setMode(event.currentTarget.value as 'truck' | 'boat');
          }}
        />
        <NumberInput
          label={t('group.capacity')}
          suffix={` ${format.unit('box')}`}
          min={1}
          allowDecimal={false}
          hideControls
          value={capacity}
          error={needed(capacity === '') ?? faultAt('capacityBoxes')}
          onChange={setCapacity}
        />
        <TextInput
          type="datetime-local"
          label={t('column.departure')}
          value={latest}
          error={needed(latest === '') ?? faultAt('latestDepartureAt')}
          onChange={(event) => {
            setLatest(event.currentTarget.value);
          }}
        />
        <Destinations
          region={region}
          value={destinations}
          error={needed(destinations.length === 0) ?? faultAt('destinations')}
          onChange={setDestinations}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {tc('action.save')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

interface DestinationsProps {
  region: string;
  value: string[];
  error: string | undefined;
  onChange: (codes: string[]) => void;
}

/** The order of ticking is the order of the route. */
function Destinations({ region, value, error, onChange }: DestinationsProps) {
  const { t } = useTranslation('distribution');
  const { data = [] } = useRegionsBelow(region);
  return (
    <Checkbox.Group
      label={t('group.destinations')}
      description={t('group.destinationsHint')}
      value={value}
      error={error}
      onChange={onChange}
    >
      <Stack gap={6} mt="xs">
        {data.map((one) => (
          <Checkbox key={one.code} value={one.code} label={one.name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
