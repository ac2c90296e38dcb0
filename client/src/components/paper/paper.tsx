import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnvironment, useNow } from '@/app/context/environment';
import { useSession } from '@/app/context/session';
import { useFormat } from '@/i18n/use-format';
import { QrCode } from '../qr-code';
import styles from './paper.module.css';

interface PaperProps {
  testId: string;
  /** Whose paper it is; stands in capitals. */
  letterhead: string;
  /** Path of the record on this server; the code leads there. */
  path: string;
  heading: string;
  /** Below the heading: number of the document, as it is written. */
  number?: string;
  /** What the foot of every sheet says it belongs to. */
  reference: string;
  /** Until everybody has signed who must. */
  isDraft?: boolean;
  /** SHA-256 over what the paper states, as the server computes it. */
  hash?: string | null | undefined;
  children: ReactNode;
}

const shortHashLetters = 12;

/** One official paper on A4: letterhead, address of the record, heading, contents, foot. What is shown is what is signed. */
export function Paper({ isDraft = false, ...paper }: PaperProps) {
  const { t } = useTranslation();
  const { isDemo } = useEnvironment();
  const marks = [...(isDraft ? [t('paper.draft')] : []), ...(isDemo ? [t('paper.demo')] : [])];
  return (
    <article className={styles.paper} data-testid={paper.testId} data-mark={marks[0]}>
      <header className={styles.head}>
        <div>
          <p className={styles.letterhead}>{paper.letterhead.toUpperCase()}</p>
          {marks.map((mark) => (
            <p key={mark} className={styles.mark}>
              {mark}
            </p>
          ))}
        </div>
        <div className={styles.address}>
          <QrCode text={`${location.origin}${paper.path}`} label={t('paper.verify')} />
          <p>{t('paper.verify')}</p>
        </div>
      </header>
      <h1>{paper.heading}</h1>
      {paper.number !== undefined && <p className={styles.number}>{paper.number}</p>}
      {paper.children}
      <Foot reference={paper.reference} hash={paper.hash} />
    </article>
  );
}

function Foot({ reference, hash }: Pick<PaperProps, 'reference' | 'hash'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { displayName } = useSession();
  return (
    <footer className={styles.foot}>
      <span>
        {reference}
        {hash != null && ` · ${t('paper.hash', { hash: hash.slice(0, shortHashLetters) })}`}
      </span>
      <span>{t('paper.printed', { time: format.dateTime(now), name: displayName })}</span>
      {hash != null && <span className={styles.hash}>SHA-256 {hash}</span>}
    </footer>
  );
}

export interface SignatureBlock {
  role: string;
  /** Who signs, as far as that is known beforehand. */
  name?: string;
  /** What to write there, or when and how it was signed. */
  hint: string;
}

/** The places to sign, one column for each of those who must. */
export function Signatures({ blocks }: { blocks: readonly SignatureBlock[] }) {
  return (
    <div className={styles.signatures}>
      {blocks.map(({ role, name, hint }) => (
        <div key={role}>
          <p>{role}</p>
          <p className={styles.signLine}>{name}</p>
          <p className={styles.signHint}>{hint}</p>
        </div>
      ))}
    </div>
  );
}
