import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/icon';
import { RegionPicker } from '@/components/region-picker';
import { levels, pathOf, useRegionName, useRegionsBelow } from '../context/regions';
import { useRegion } from '../context/use-region';
import styles from './shell.module.css';
import trail from './region-trail.module.css';

/** The scope of the page, step by step; each step opens its siblings, the last one what lies below. */
export function RegionTrail(): ReactNode {
  const { t } = useTranslation();
  const { region, own, setRegion } = useRegion();
  const path = pathOf(region);
  const ownDepth = pathOf(own).length;
  return (
    <div className={styles.trail} role="group" aria-label={t('shell.region.label')}>
      <Icon name="pin" className={trail.pin} />
      {path.map((code, index) => (
        <span key={code} className={index < path.length - 1 ? trail.above : trail.here}>
          {index > 0 && (
            <span className={trail.slash} aria-hidden="true">
              /
            </span>
          )}
          {index < ownDepth - 1 ? (
            <LockedStep code={code} />
          ) : (
            <OpenStep code={code} parent={index >= ownDepth ? (path[index - 1] ?? null) : null} onPick={setRegion} />
          )}
        </span>
      ))}
      <NextStep region={region} onPick={setRegion} />
    </div>
  );
}

function LockedStep({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <span className={trail.locked} title={t('shell.region.locked')}>
      <Icon name="lock" size={14} />
      <span>{useRegionName(code)}</span>
    </span>
  );
}

interface StepProps {
  code: string;
  /** The region whose children are the siblings; null at the top of one's own scope. */
  parent: string | null;
  onPick: (code: string) => unknown;
}

function OpenStep({ code, parent, onPick }: StepProps) {
  const { t } = useTranslation();
  const name = useRegionName(code);
  const parentName = useRegionName(parent ?? code);
  const siblings = useRegionsBelow(parent ?? code, parent !== null);
  if (parent === null) {
    return (
      <button type="button" className={trail.step} onClick={() => onPick(code)}>
        {name}
      </button>
    );
  }
  return (
    <RegionPicker
      regions={siblings.data ?? []}
      selected={code}
      onPick={onPick}
      all={{ code: parent, name: t('shell.region.all', { name: parentName }) }}
    >
      {name}
    </RegionPicker>
  );
}

function NextStep({ region, onPick }: { region: string; onPick: (code: string) => unknown }) {
  const { t } = useTranslation();
  const level = levels[pathOf(region).length];
  const below = useRegionsBelow(region, level !== undefined);
  if (level === undefined || below.data === undefined || below.data.length === 0) return null;
  return (
    <span className={trail.next}>
      <span className={trail.slash} aria-hidden="true">
        /
      </span>
      <RegionPicker regions={below.data} selected={null} onPick={onPick} isQuiet>
        {t('shell.region.pickBelow', { level: t(`region.levels.${level}`) })}
      </RegionPicker>
    </span>
  );
}
