import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changed, type Role } from '../model/draft';
import styles from './field.module.css';
import type { StepProps } from './hand-over-flow';
import { usePointName } from './use-point-name';

function PersonFields({ draft, change, role }: StepProps & { role: Role }) {
  const { t } = useTranslation('handover');
  const person = draft.people[role];
  const who = t(`flow.${role}`);
  return (
    <>
      {(['name', 'office'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(`flow.${field}`, { who })}
          value={person[field]}
          autoComplete="off"
          autoCapitalize="words"
          onChange={(event) => {
            const next = { ...person, [field]: event.currentTarget.value };
            change(changed(draft, { people: { ...draft.people, [role]: next } }));
          }}
        />
      ))}
    </>
  );
}

export function StepWho(props: StepProps) {
  const { t } = useTranslation('handover');
  const { draft, change, leg, all } = props;
  const pointName = usePointName(all);
  return (
    <>
      {(['sender', 'receiver'] as const).map((role) => (
        <section key={role} className={`t-card ${styles.block ?? ''} ${styles.stack ?? ''}`}>
          <div className={styles.between}>
            <h3>{t(role === 'sender' ? 'flow.from' : 'flow.to')}</h3>
            <span className="t-muted">{pointName(role === 'sender' ? leg.from : leg.to)}</span>
          </div>
          <PersonFields {...props} role={role} />
        </section>
      ))}
      <TextInput
        label={t('flow.site')}
        description={t('flow.siteHint')}
        value={draft.site}
        onChange={(event) => {
          change(changed(draft, { site: event.currentTarget.value }));
        }}
      />
    </>
  );
}

export function StepWitness(props: StepProps) {
  return (
    <section className={`t-card ${styles.block ?? ''} ${styles.stack ?? ''}`}>
      <PersonFields {...props} role="witness" />
    </section>
  );
}
