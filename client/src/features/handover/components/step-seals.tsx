import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContestName, type ContestKind } from '@/components/contest-name';
import { Notice } from '@/components/notice';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import { changed, differs, sealDifference, withSeals, type SeenBox } from '../model/draft';
import { serialsIn } from '../model/serials';
import type { Box } from '../model/leg';
import { Booths } from './booths';
import styles from './field.module.css';
import { booksOf, type StepProps } from './hand-over-flow';

export function StepSeals({ draft, change, leg, all }: StepProps) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const open = draft.boxes.filter((box) => box.seals === null).length;
  return (
    <>
      <p className="t-muted" role="status">
        {open > 0 && t('seal.todo', { amount: format.count(open, 'box') })}
      </p>
      {draft.boxes.map((seen) => (
        <SealCard
          key={seen.box}
          seen={seen}
          box={all.find((one) => one.box === seen.box)}
          books={booksOf(seen.box, leg, all)}
          isAfterVote={leg.from.level === 'station'}
          onSeen={(seals, isBroken) => {
            change(withSeals(draft, seen.box, seals, isBroken));
          }}
        />
      ))}
      {leg.to.level === 'station' && (
        <Booths
          count={draft.booths ?? 0}
          onChange={(booths) => {
            change(changed(draft, { booths }));
          }}
        />
      )}
    </>
  );
}

interface SealCardProps {
  seen: SeenBox;
  box: Box | undefined;
  books: readonly string[] | null;
  isAfterVote: boolean;
  onSeen: (seals: string[] | null, isBroken: boolean) => void;
}

function SealCard({ seen, box, books, isAfterVote, onSeen }: SealCardProps) {
  const { t } = useTranslation('handover');
  const format = useFormat();
  const [isWriting, setIsWriting] = useState(false);
  const isChecked = seen.seals !== null;
  const isDifferent = seen.isBroken || (books !== null && differs(seen, books));
  return (
    <section className={`t-card ${styles.block ?? ''} ${styles.stack ?? ''}`} aria-label={seen.box}>
      <div className={styles.between}>
        <h3>
          {box === undefined ? (
            t('scan.unknownBox')
          ) : (
            <ContestName kind={box.contestKind as ContestKind}>{box.contestName}</ContestName>
          )}
        </h3>
        {isChecked && (
          <StatusBadge tone={isDifferent ? 'bad' : 'ok'}>
            {isDifferent
              ? t('seal.differ')
              : t('seal.match', { amount: format.count(seen.seals?.length ?? 0, 'seal') })}
          </StatusBadge>
        )}
      </div>
      <small className="t-code">{seen.box}</small>
      <Books books={books} isAfterVote={isAfterVote} />
      {isChecked ? (
        <>
          {isDifferent && <Difference seen={seen} books={books ?? []} />}
          <Button
            variant="default"
            h={44}
            onClick={() => {
              onSeen(null, false);
              setIsWriting(true);
            }}
          >
            {t('seal.again')}
          </Button>
        </>
      ) : books === null || isWriting ? (
        <SealForm
          box={seen.box}
          books={books ?? []}
          onSave={(seals, isBroken) => {
            setIsWriting(false);
            onSeen(seals, isBroken);
          }}
        />
      ) : (
        <div className={styles.pair}>
          <Button
            h={48}
            radius={12}
            onClick={() => {
              onSeen([...books], false);
            }}
          >
            {t('seal.same')}
          </Button>
          <Button
            h={48}
            radius={12}
            variant="default"
            onClick={() => {
              setIsWriting(true);
            }}
          >
            {t('seal.other')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Books({ books, isAfterVote }: { books: readonly string[] | null; isAfterVote: boolean }) {
  const { t } = useTranslation('handover');
  if (books === null) return <p className="t-muted t-help">{t(isAfterVote ? 'seal.afterVote' : 'seal.noBooks')}</p>;
  return (
    <div>
      <p className="t-muted t-help">{t('seal.books')}</p>
      <p className={`${styles.serials ?? ''} t-code`}>
        {books.map((serial) => (
          <span key={serial}>{serial}</span>
        ))}
      </p>
    </div>
  );
}

/** What differs, in words: which was not seen, which is not on the books, and what follows. */
function Difference({ seen, books }: { seen: SeenBox; books: readonly string[] }) {
  const { t } = useTranslation('handover');
  const { missing, foreign } = sealDifference(books, seen.seals ?? []);
  return (
    <Notice tone="bad" icon="seal" isAlert>
      <p>
        {missing.length > 0 && `${t('seal.missing', { serials: missing.join(', ') })} `}
        {foreign.length > 0 && `${t('seal.foreign', { serials: foreign.join(', ') })} `}
        {seen.isBroken && t('seal.brokenSaid')}
      </p>
      <p>{t('seal.incident')}</p>
    </Notice>
  );
}

interface SealFormProps {
  box: string;
  books: readonly string[];
  onSave: (seals: string[], isBroken: boolean) => void;
}

function SealForm({ box, books, onSave }: SealFormProps) {
  const { t } = useTranslation('handover');
  const [text, setText] = useState(books.join('\n'));
  const [isBroken, setIsBroken] = useState(false);
  return (
    <div className={styles.stack}>
      <Textarea
        label={t('seal.seen', { box })}
        description={t('seal.seenHint')}
        autosize
        minRows={2}
        autoCapitalize="characters"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <Checkbox
        size="lg"
        label={t('seal.broken')}
        checked={isBroken}
        onChange={(event) => {
          setIsBroken(event.currentTarget.checked);
        }}
      />
      <Button
        h={48}
        radius={12}
        onClick={() => {
          onSave(serialsIn(text), isBroken);
        }}
      >
        {t('seal.save')}
      </Button>
    </div>
  );
}
