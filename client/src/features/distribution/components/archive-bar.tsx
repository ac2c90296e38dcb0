import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice, RefusalNotice } from '@/components/notice';
import { CardBody } from '@/components/stack';
import { useFormat } from '@/i18n/use-format';
import { useArchiveBoxes } from '../api/polling-day';
import styles from './distribution.module.css';

interface ArchiveBarProps {
  /** The regency whose archive it is. */
  region: string;
  /** Boxes in the list that are back and counted. */
  open: readonly string[];
  chosen: ReadonlySet<string>;
  onChoose: (boxes: ReadonlySet<string>) => void;
}

/** Boxes that are back and counted go into the archive, as many at once as are chosen. */
export function ArchiveBar({ region, open, chosen, onChoose }: ArchiveBarProps) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const write = useArchiveBoxes(region);
  return (
    <section className="t-card">
      <CardBody>
        <div className={styles.archive}>
          <Checkbox
            label={t('usage.archiveAll')}
            checked={chosen.size === open.length}
            indeterminate={chosen.size > 0 && chosen.size < open.length}
            onChange={(event) => {
              onChoose(new Set(event.currentTarget.checked ? open : []));
            }}
          />
          <Button
            disabled={chosen.size === 0}
            loading={write.isPending}
            onClick={() => {
              write.mutate([...chosen]);
            }}
          >
            {t('usage.archive', { amount: format.count(chosen.size, 'box') })}
          </Button>
          <span className="t-muted t-help">{t('usage.archiveHint')}</span>
        </div>
        <RefusalNotice error={write.error} />
        {write.isSuccess && (
          <Notice tone="ok" isAlert>
            {t('usage.done', { amount: format.count(write.variables.length, 'box') })}
          </Notice>
        )}
      </CardBody>
    </section>
  );
}
