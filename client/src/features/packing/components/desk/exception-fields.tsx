import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStockLabel } from '@/app/context/contests';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { useDeskKeys } from '@/components/scan/use-desk-keys';
import { useFormat } from '@/i18n/use-format';
import type { PackListContest } from '../../api/types';
import { isReason } from '../../model/count';
import { isQuantity, type ExceptionDraft } from '../../model/exceptions';
import styles from '../packing.module.css';

interface ExceptionFieldsProps {
  contest: PackListContest;
  drafts: readonly ExceptionDraft[];
  onChange: (drafts: readonly ExceptionDraft[]) => void;
  isFaulty: boolean;
}

/** The kit that goes into the box, and where this box differs from it: item, pieces more or fewer, and why. */
export function ExceptionFields({ contest, drafts, onChange, isFaulty }: ExceptionFieldsProps) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const label = useStockLabel();
  const components = contest.contents.filter(({ isInKit }) => isInKit);
  const left = contest.kitsMade - contest.kitsUsed;
  const first = components[0]?.itemCode;
  const add = () => {
    if (first !== undefined) onChange([...drafts, { item: first, quantity: '', reason: '' }]);
  };
  useDeskKeys({ F3: add });
  if (first === undefined) return null;
  const set = (index: number, change: Partial<ExceptionDraft>) => {
    onChange(drafts.map((draft, at) => (at === index ? { ...draft, ...change } : draft)));
  };
  return (
    <div className={styles.exceptions}>
      {left <= 0 && (
        <Notice
          tone="bad"
          action={
            <Link to="/packing/kits" className="t-link">
              {t('kits.title')}
            </Link>
          }
        >
          {t('desk.noKit')}
        </Notice>
      )}
      {drafts.map((draft, index) => (
        <div key={index} className={styles.exception}>
          <NativeSelect
            label={t('desk.exception.item')}
            value={draft.item}
            onChange={(event) => {
              set(index, { item: event.currentTarget.value });
            }}
            data={components.map(({ itemCode }) => ({ value: itemCode, label: label(itemCode, null).name }))}
          />
          <TextInput
            label={t('desk.exception.quantity')}
            placeholder="−1"
            value={draft.quantity}
            error={isFaulty && !isQuantity(draft.quantity) ? t('desk.exception.quantityWrong') : undefined}
            onChange={(event) => {
              set(index, { quantity: event.currentTarget.value });
            }}
          />
          <TextInput
            label={t('reason')}
            placeholder={t('desk.exception.example')}
            value={draft.reason}
            error={isFaulty && !isReason(draft.reason) ? t('reasonShort') : undefined}
            onChange={(event) => {
              set(index, { reason: event.currentTarget.value });
            }}
          />
          <Button
            variant="default"
            onClick={() => {
              onChange(drafts.filter((_, at) => at !== index));
            }}
          >
            {t('desk.exception.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<Icon name="plus" size={16} />}
          rightSection={<kbd aria-hidden="true">F3</kbd>}
          aria-keyshortcuts="F3"
          onClick={add}
        >
          {t('desk.exception.add')}
        </Button>{' '}
        <span className="t-muted">{t('desk.kitsLeft', { amount: format.count(left, 'set') })}</span>
      </div>
    </div>
  );
}
