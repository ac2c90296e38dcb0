import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { Card, Facts } from '@/components/card';
import { Icon } from '@/components/icon';
import { StatusBadge } from '@/components/status-badge';
import { useFormat } from '@/i18n/use-format';
import type { Gate } from '../api/reads';
import { checks, hasProposable, isMet, mendedAt, type Check } from '../model/steps';
import { ProposeDialog } from './propose-dialog';
import styles from './destruction.module.css';

/** One contest: what still forbids the fire, each with the way to mend it, and what would be destroyed. */
export function GateCard({ region, gate }: { region: string; gate: Gate }) {
  const { t } = useTranslation('destruction');
  const format = useFormat();
  const mayPropose = useMay('destruction.propose');
  const [isProposing, setIsProposing] = useState(false);
  const isOpen = gate.blockers.length === 0;
  return (
    <Card
      title={gate.contestName}
      aside={<StatusBadge tone={isOpen ? 'ok' : 'bad'}>{isOpen ? t('gate.open') : t('gate.shut')}</StatusBadge>}
    >
      <Facts
        facts={[
          { label: t('damaged'), value: format.count(gate.damagedSheets, 'sheet') },
          { label: isOpen ? t('surplus') : t('outside'), value: format.count(gate.surplusSheets, 'sheet') },
          { label: t('destroyed'), value: format.count(gate.destroyedSheets, 'sheet') },
          ...(gate.missingSheets > 0
            ? [
                {
                  label: t('missing'),
                  value: (
                    <>
                      <Link to="/cases" search={{ kind: 'countedShort' }} className="t-link">
                        {format.count(gate.missingSheets, 'sheet')}
                      </Link>{' '}
                      · {t('missingHint')}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <ul className={styles.checks} aria-label={t('gate.checklist')}>
        {checks.map((check) => (
          <CheckLine key={check} check={check} gate={gate} />
        ))}
      </ul>
      <div className={styles.foot}>
        <Due gate={gate} />
        {gate.proposal != null ? (
          <Link to="/destruction/$code" params={{ code: gate.proposal }} className="t-link">
            {t('gate.proposal', { code: gate.proposal })}
          </Link>
        ) : (
          mayPropose &&
          hasProposable(gate) && (
            <Button
              onClick={() => {
                setIsProposing(true);
              }}
            >
              {t('propose.action')}
            </Button>
          )
        )}
      </div>
      {isProposing && (
        <ProposeDialog
          region={region}
          gate={gate}
          onClose={() => {
            setIsProposing(false);
          }}
        />
      )}
    </Card>
  );
}

function CheckLine({ check, gate }: { check: Check; gate: Gate }) {
  const { t } = useTranslation('destruction');
  const { t: tc } = useTranslation();
  const format = useFormat();
  const met = isMet(check, gate);
  const state = met ? 'met' : check === 'sorted' ? 'warned' : 'blocked';
  const facts: Record<Check, string> = {
    list: format.count(gate.listedBoxes, 'box'),
    filled: `${format.number(gate.filledBoxes)} / ${format.count(gate.listedBoxes, 'box')}`,
    verified: `${format.number(gate.verifiedBoxes)} / ${format.count(gate.listedBoxes, 'box')}`,
    required: format.count(gate.shortSheets, 'sheet'),
    sorted: format.count(gate.unsortedSheets, 'sheet'),
  };
  return (
    <li data-state={state}>
      <Icon name={met ? 'ok' : state === 'warned' ? 'warn' : 'bad'} size={18} />
      <span>
        {t(`check.${check}.${met ? 'met' : 'open'}`, { amount: facts[check] })}
        <span className="t-hidden"> {t(`gate.state.${state}`)}</span>
      </span>
      {!met && (
        <Link
          {...mendedAt(check, gate)}
          className="t-link"
          aria-label={`${tc('action.open')}: ${t(`check.${check}.place`)}`}
        >
          {tc('action.open')}
        </Link>
      )}
    </li>
  );
}

function Due({ gate }: { gate: Gate }) {
  const { t } = useTranslation('destruction');
  const format = useFormat();
  if (gate.dueAt == null) return <span />;
  return gate.isLate ? (
    <StatusBadge tone="bad" icon="clock">
      {t('late', { time: format.dateTime(gate.dueAt) })}
    </StatusBadge>
  ) : (
    <span className="t-help t-faint">{t('due', { time: format.dateTime(gate.dueAt) })}</span>
  );
}
