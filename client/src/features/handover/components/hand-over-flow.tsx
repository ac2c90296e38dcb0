import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/api/intent';
import { Notice } from '@/components/notice';
import { EmptyState } from '@/components/state-views';
import { bodyOf, differs, faultsOf, newDraft, scan, stepCount, type Draft, type Fault } from '../model/draft';
import { boxesOf, isDue, isReturn, type Box, type Leg } from '../model/leg';
import { heldFor, type Queued } from '../model/queue';
import { useOutbox, useSignedAt } from '../store/outbox';
import { useCommittee } from '../store/use-committee';
import { useDraft } from '../store/use-draft';
import { FieldPage } from './field-page';
import styles from './field.module.css';
import { StepBoxes } from './step-boxes';
import { StepSeals } from './step-seals';
import { StepSign } from './step-sign';
import { StepWho, StepWitness } from './step-people';
import { usePointName } from './use-point-name';

interface FlowProps {
  leg: Leg;
  boxes: readonly Box[];
  /** A label that was scanned elsewhere and opened this hand-over. */
  scanned?: string;
}

export interface StepProps {
  draft: Draft;
  change: (draft: Draft) => void;
  leg: Leg;
  /** What may go this way now. */
  expected: readonly Box[];
  all: readonly Box[];
}

/** Serials on the books; null where the phone cannot know them: unknown boxes, and new seals that are not reported yet. */
export function booksOf(code: string, leg: Leg, all: readonly Box[]): readonly string[] | null {
  const box = all.find((one) => one.box === code);
  if (box === undefined || (isReturn(leg) && !box.isReported)) return null;
  return box.seals;
}

/** One hand-over in five steps: who, boxes, seals, witness, signatures. Then it is in the queue. */
export function HandOverFlow({ leg, boxes, scanned }: FlowProps) {
  const { t } = useTranslation('handover');
  const { own, userName } = useCommittee();
  const { items } = useOutbox();
  const pointName = usePointName(boxes);
  const begin = useBeginning(leg, items);
  const { draft, change } = useDraft(userName, leg.key, begin);
  const expected = boxesOf(leg, own, boxes).filter(
    (box) => isDue(leg, box) && heldFor(items, leg.key, box.box) === undefined,
  );
  const title = pointName(leg.key.startsWith('back') || leg.key === 'receive' ? leg.from : leg.to);
  const subtitle = `${pointName(leg.from)} → ${pointName(leg.to)}`;
  useScannedBox(draft, scanned, expected, boxes, change);
  if (draft === null)
    return <FieldPage title={title} subtitle={subtitle} backTo="/field" foot={null} children={null} />;
  if (expected.length === 0 && draft.boxes.length === 0) {
    return (
      <FieldPage title={title} subtitle={subtitle} backTo="/field">
        <EmptyState title={t('flow.nothingDue')} hint={t('flow.nothingDueHint')} isGood />
      </FieldPage>
    );
  }
  const props: StepProps = { draft, change, leg, expected, all: boxes };
  return (
    <FlowStep key={draft.step} {...props} title={title} subtitle={subtitle}>
      {draft.step === 1 && <StepWho {...props} />}
      {draft.step === 2 && <StepBoxes {...props} />}
      {draft.step === 3 && <StepSeals {...props} />}
      {draft.step === 4 && <StepWitness {...props} />}
      {draft.step === 5 && <StepSign {...props} />}
    </FlowStep>
  );
}

/** Nothing is asked twice: the place of the last hand-over stands there already, and one's own name as it was given between the same levels. */
function useBeginning(leg: Leg, items: readonly Queued[]): () => Draft {
  const { t } = useTranslation('handover');
  const { displayName, own } = useCommittee();
  return () => {
    const past = items.filter((item) => item.kind === 'handOver').map(({ body }) => body);
    const before = past.findLast((body) => body.from.level === leg.from.level && body.to.level === leg.to.level);
    const offices = {
      sender: t(`office.${leg.from.level}`),
      receiver: t(`office.${leg.to.level}`),
      witness: t(`office.witness.${leg.to.level}`),
    };
    const isSender = leg.from.region === own && leg.from.level !== 'station';
    const self = isSender ? (before?.sender.name ?? displayName) : (before?.receiver.name ?? displayName);
    const draft = newDraft(leg, offices, { [isSender ? 'sender' : 'receiver']: self });
    return { ...draft, site: past.at(-1)?.site ?? '' };
  };
}

function useScannedBox(
  draft: Draft | null,
  code: string | undefined,
  expected: readonly Box[],
  all: readonly Box[],
  change: (draft: Draft) => void,
) {
  const isTaken = useRef(false);
  useEffect(() => {
    if (draft === null || code === undefined || isTaken.current) return;
    isTaken.current = true;
    change(scan(draft, code, expected, all, Date.now()).draft);
  }, [draft, code, expected, all, change]);
}

function FlowStep(props: StepProps & { title: string; subtitle: string; children: ReactNode }) {
  const { t } = useTranslation('handover');
  const { draft, change, leg, all, title, subtitle, children } = props;
  const [isChecked, setIsChecked] = useState(false);
  const navigate = useNavigate();
  const save = useSave(draft, leg, all, (number) => {
    void navigate({ to: '/field/receipt/$number', params: { number }, replace: true });
  });
  const faults = faultsOf(draft, draft.step);
  const go = (step: number) => {
    change({ ...draft, step });
  };
  const forward = () => {
    setIsChecked(true);
    if (faults.length > 0) return;
    if (draft.step < stepCount) go(draft.step + 1);
    else save.run();
  };
  const isLast = draft.step === stepCount;
  const foot = (
    <>
      {isChecked && <Faults faults={faults} />}
      {save.hasFailed && (
        <Notice tone="bad" isAlert>
          {t('sign.failed')}
        </Notice>
      )}
      <Button size="xl" h={52} radius={12} fullWidth loading={save.isRunning} onClick={forward}>
        {t(isLast ? 'sign.save' : 'next')}
      </Button>
      {draft.step > 1 && (
        <Button
          variant="subtle"
          h={44}
          fullWidth
          onClick={() => {
            go(draft.step - 1);
          }}
        >
          {t('back')}
        </Button>
      )}
    </>
  );
  return (
    <FieldPage title={title} subtitle={subtitle} backTo="/field" foot={foot}>
      <div>
        <p className="t-muted t-help">{t('flow.step', { step: draft.step, all: stepCount })}</p>
        <h2>{t(`flow.titles.s${draft.step as 1 | 2 | 3 | 4 | 5}`)}</h2>
        <div className={styles.meter} aria-hidden="true">
          <span style={{ width: `${String((100 * draft.step) / stepCount)}%` }} />
        </div>
      </div>
      {children}
    </FieldPage>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation('handover');
  if (faults.length === 0) return null;
  return (
    <Notice tone="bad" isAlert>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{t(`fault.${fault}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Into the queue in one step; the receipt is shown only once the phone has it. */
function useSave(draft: Draft, leg: Leg, all: readonly Box[], onSaved: (number: string) => void) {
  const { userName } = useCommittee();
  const { put } = useOutbox();
  const signedAt = useSignedAt();
  const [state, setState] = useState<'idle' | 'running' | 'failed'>('idle');
  const run = () => {
    setState('running');
    const differing = draft.boxes.filter((seen) => {
      const books = booksOf(seen.box, leg, all);
      return seen.isBroken || (books !== null && differs(seen, books));
    });
    const item: Queued = {
      kind: 'handOver',
      id: newId(),
      userName,
      at: Date.now(),
      occurredAt: signedAt(),
      state: 'waiting',
      refusals: [],
      cases: [],
      leg: leg.key,
      body: bodyOf(draft, leg),
      differing: differing.map(({ box }) => box),
    };
    put(item, leg.key).then(
      () => {
        onSaved(draft.number);
      },
      () => {
        setState('failed');
      },
    );
  };
  return { run, isRunning: state === 'running', hasFailed: state === 'failed' };
}
