import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContestName, type ContestKind } from '@/components/contest-name';
import { Icon } from '@/components/icon';
import { playScanSound } from '@/components/scan/sounds';
import { useFormat } from '@/i18n/use-format';
import { scan, withoutBox, type Scan } from '../model/draft';
import type { Box } from '../model/leg';
import { CodeEntry } from './code-entry';
import styles from './field.module.css';
import type { StepProps } from './hand-over-flow';

const tones = { added: 'ok', known: 'ok', elsewhere: 'bad', unknown: 'warn' } as const satisfies Record<Scan, string>;
const sounds = { added: 'accepted', known: 'accepted', elsewhere: 'stop', unknown: 'look' } as const;

export function StepBoxes({ draft, change, expected, all }: StepProps) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const [last, setLast] = useState<{ result: Scan; box: string } | null>(null);
  const read = (code: string) => {
    const scanned = scan(draft, code, expected, all, Date.now());
    playScanSound(sounds[scanned.result]);
    setLast(scanned);
    if (scanned.draft !== draft) change(scanned.draft);
  };
  const isScanned = (box: Box) => draft.boxes.some((seen) => seen.box === box.box);
  const others = draft.boxes.filter((seen) => !expected.some((box) => box.box === seen.box));
  return (
    <>
      <CodeEntry
        label={t('scan.code')}
        onCode={read}
        result={
          last === null ? null : { tone: tones[last.result], words: t(`scan.${last.result}`, { code: last.box }) }
        }
      />
      <h3>
        {t('scan.count', {
          done: format.number(expected.filter(isScanned).length),
          all: format.count(expected.length, 'box'),
        })}
      </h3>
      <ul className={styles.rows}>
        {expected.map((box) => (
          <BoxRow
            key={box.box}
            code={box.box}
            box={box}
            onRemove={
              isScanned(box)
                ? () => {
                    change(withoutBox(draft, box.box));
                  }
                : undefined
            }
          />
        ))}
        {others.map((seen) => (
          <BoxRow
            key={seen.box}
            code={seen.box}
            box={all.find((box) => box.box === seen.box)}
            isForeign
            onRemove={() => {
              change(withoutBox(draft, seen.box));
            }}
          />
        ))}
      </ul>
    </>
  );
}

interface BoxRowProps {
  code: string;
  box: Box | undefined;
  isForeign?: boolean;
  /** Given for what is scanned. */
  onRemove: (() => void) | undefined;
}

function BoxRow({ code, box, isForeign = false, onRemove }: BoxRowProps) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const tone = isForeign ? 'bad' : onRemove === undefined ? 'none' : 'ok';
  return (
    <li className={styles.row}>
      <span className={styles.tone} data-tone={tone}>
        <Icon name={isForeign ? 'misrouted' : onRemove === undefined ? 'none' : 'ok'} size={22} />
      </span>
      <span className={styles.grow}>
        {box === undefined ? (
          <b>{t('scan.unknownBox')}</b>
        ) : (
          <b>
            <ContestName kind={box.contestKind as ContestKind}>{box.contestName}</ContestName>
          </b>
        )}
        <small className="t-code">{code}</small>
        <small>
          {box !== undefined && format.count(box.sheets, 'sheet')}
          {onRemove === undefined && ` · ${t('scan.notYet')}`}
          {isForeign && box !== undefined && ` · ${t('scan.wrongPlace')}`}
        </small>
      </span>
      {onRemove !== undefined && (
        <button type="button" className={styles.square} aria-label={t('scan.remove', { code })} onClick={onRemove}>
          <Icon name="close" size={20} />
        </button>
      )}
    </li>
  );
}
