import { Button, Fieldset, MultiSelect, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { freeFor, plantsFor, type PlantShare } from './shares';

interface Option {
  value: string;
  label: string;
}

interface PlantSharesProps {
  first: string | null;
  shares: readonly PlantShare[];
  plants: readonly Option[];
  destinations: readonly Option[];
  isChecked: boolean;
  faultAt: (path: string) => string | undefined;
  onChange: (shares: PlantShare[]) => void;
}

/** Plants besides the first, each with the destinations that it makes the goods for. */
export function PlantShares({ shares, onChange, ...props }: PlantSharesProps) {
  const { t } = useTranslation('procurement');
  const { first, plants, isChecked, faultAt } = props;
  const isMore = plantsFor(null, first, shares, plants).length > 0;
  return (
    <>
      {shares.map((share, index) => (
        <Fieldset key={share.key} legend={t('issue.another', { number: String(index + 2) })}>
          <Stack gap="xs">
            <Select
              label={t('issue.plant')}
              data={plantsFor(share.plant, first, shares, plants)}
              value={share.plant}
              error={
                isChecked && share.plant === null ? t('issue.required') : faultAt(`plants[${String(index + 1)}].plant`)
              }
              onChange={(plant) => {
                onChange(shares.map((one) => (one.key === share.key ? { ...one, plant } : one)));
              }}
            />
            <MultiSelect
              label={t('issue.destinations')}
              searchable
              clearable
              data={freeFor(share, shares, props.destinations)}
              value={[...share.destinations]}
              error={isChecked && share.destinations.length === 0 ? t('issue.required') : undefined}
              onChange={(destinations) => {
                onChange(shares.map((one) => (one.key === share.key ? { ...one, destinations } : one)));
              }}
            />
            <div>
              <Button
                variant="subtle"
                size="xs"
                onClick={() => {
                  onChange(shares.filter(({ key }) => key !== share.key));
                }}
              >
                {t('issue.without', { number: String(index + 2) })}
              </Button>
            </div>
          </Stack>
        </Fieldset>
      ))}
      {isMore && first !== null && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => {
              const key = Math.max(0, ...shares.map((one) => one.key)) + 1;
              onChange([...shares, { key, plant: null, destinations: [] }]);
            }}
          >
            {t('issue.addPlant')}
          </Button>
        </div>
      )}
    </>
  );
}
