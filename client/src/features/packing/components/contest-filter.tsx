import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useContests } from '@/app/context/contests';
import { isWithin } from '@/app/context/use-region';

interface ContestFilterProps {
  region: string;
  value: string | undefined;
  /** Shown above it; without one it is only said aloud, as in the head of a page. */
  label?: string;
  /** Without it one contest is always chosen. */
  allLabel?: string;
  onChange: (contest: string | undefined) => void;
}

/** The contests that are held in a region. */
export function ContestFilter({ region, value, label, allLabel, onChange }: ContestFilterProps) {
  const { t } = useTranslation('packing');
  const contests = useContests().filter((one) => isWithin(region, one.region) || isWithin(one.region, region));
  return (
    <NativeSelect
      {...(label === undefined ? { 'aria-label': t('filter.contest') } : { label })}
      value={value ?? ''}
      onChange={(event) => {
        onChange(event.currentTarget.value || undefined);
      }}
      data={[
        ...(allLabel === undefined ? [] : [{ value: '', label: allLabel }]),
        ...contests.map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />
  );
}
