import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/app/context/session';
import { useRegionName } from '@/app/context/regions';
import { Card, Facts } from '@/components/card';
import { Notice, RefusalNotice } from '@/components/notice';
import { QrCode } from '@/components/qr-code';
import { useSignature } from '@/components/signature';
import { Actions, CardBody } from '@/components/stack';
import { StatusBadge } from '@/components/status-badge';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { useChangePassword, useConfirmSecondFactor, useStartSecondFactor } from '../api/account';
import { signInCodes } from '../api/sign-in';
import { useRoleLabel } from './use-role-label';
import styles from './account.module.css';

const passwordLengthMin = 12;

export function AccountFacts() {
  const { t } = useTranslation('identity');
  const session = useSession();
  const roleLabel = useRoleLabel();
  const region = useRegionName(session.region ?? '35');
  return (
    <Card title={t('account.facts')}>
      <Facts
        facts={[
          { label: t('users.name'), value: session.displayName },
          { label: t('users.userName'), value: session.userName },
          { label: t('users.role'), value: roleLabel(session.role) },
          { label: t('users.region'), value: region },
        ]}
      />
    </Card>
  );
}

/** One's own password; the sessions on other devices end. */
export function PasswordCard() {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const change = useChangePassword();
  const faultAt = useFaultAt(change.error);
  const isLong = next.length >= passwordLengthMin;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (password === '' || !isLong || repeat !== next) return;
    change.mutate(
      { password, newPassword: next },
      {
        onSuccess: () => {
          for (const clear of [setPassword, setNext, setRepeat]) clear('');
          setIsChecked(false);
        },
      },
    );
  };
  const isWrong = change.error?.code === signInCodes.wrongCredentials;
  const currentFault = () => {
    if (isChecked && password === '') return t('signIn.required.password');
    return isWrong ? tCommon('signature.wrong') : faultAt('password');
  };
  const toggle = { 'aria-label': t('signIn.showPassword'), tabIndex: 0 };
  return (
    <Card title={t('account.password')}>
      <form onSubmit={submit} noValidate>
        <CardBody>
          {change.isSuccess && (
            <Notice tone="ok" isAlert>
              {t('account.changed')}
            </Notice>
          )}
          {!isWrong && !isAtFields(change.error, ['password', 'newPassword']) && <RefusalNotice error={change.error} />}
          <PasswordInput
            label={t('account.current')}
            autoComplete="current-password"
            visibilityToggleButtonProps={toggle}
            value={password}
            error={currentFault()}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
            }}
          />
          <PasswordInput
            label={t('change.next')}
            description={t('change.nextHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            value={next}
            error={isChecked && !isLong ? t('change.tooShort') : faultAt('newPassword')}
            onChange={(event) => {
              setNext(event.currentTarget.value);
            }}
          />
          <PasswordInput
            label={t('change.repeat')}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            value={repeat}
            error={isChecked && repeat !== next ? t('change.different') : undefined}
            onChange={(event) => {
              setRepeat(event.currentTarget.value);
            }}
          />
          <Actions>
            <Button type="submit" loading={change.isPending}>
              {t('account.change')}
            </Button>
          </Actions>
        </CardBody>
      </form>
    </Card>
  );
}

/** The authenticator: secret as a QR code and in letters, counted from its first right code on. */
export function SecondFactorCard() {
  const { t } = useTranslation('identity');
  const { hasSecondFactor, mustEnrolSecondFactor } = useSession();
  const { sign, dialog } = useSignature();
  const start = useStartSecondFactor(sign);
  const [isEnrolled, setIsEnrolled] = useState(hasSecondFactor);
  const isOn = hasSecondFactor || isEnrolled;
  return (
    <Card title={t('account.factor')} aside={isOn && <StatusBadge tone="ok">{t('users.hasFactor')}</StatusBadge>}>
      <CardBody>
        {mustEnrolSecondFactor && !isOn && <Notice tone="warn">{t('account.mustEnrol')}</Notice>}
        <p className="t-muted">{t(isOn ? 'account.factorOn' : 'account.factorOff')}</p>
        <RefusalNotice error={start.error} />
        {!isOn && start.data === undefined && (
          <Actions>
            <Button
              loading={start.isPending}
              onClick={() => {
                start.mutate(null);
              }}
            >
              {t('account.start')}
            </Button>
          </Actions>
        )}
        {!isOn && start.data !== undefined && (
          <Enrol
            secret={start.data.secret}
            uri={start.data.uri}
            onEnrolled={() => {
              setIsEnrolled(true);
            }}
          />
        )}
        {isEnrolled && !hasSecondFactor && (
          <Notice tone="ok" isAlert>
            {t('account.enrolled')}
          </Notice>
        )}
      </CardBody>
      {dialog}
    </Card>
  );
}

function Enrol({ secret, uri, onEnrolled }: { secret: string; uri: string; onEnrolled: () => void }) {
  const { t } = useTranslation('identity');
  const [code, setCode] = useState('');
  const [isShort, setIsShort] = useState(false);
  const confirm = useConfirmSecondFactor();
  const faultAt = useFaultAt(confirm.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = code.replace(/\s/g, '');
    const isComplete = /^\d{6}$/.test(digits);
    setIsShort(!isComplete);
    if (isComplete) confirm.mutate(digits, { onSuccess: onEnrolled });
  };
  return (
    <form onSubmit={submit} noValidate className={styles.enrol}>
      <QrCode text={uri} label={t('account.qr')} sizeMillimetres={50} />
      <Stack gap="sm">
        <p>{t('account.scan')}</p>
        <p className="t-help t-muted">
          {t('account.secret')} <span className={`t-code ${styles.letters ?? ''}`}>{secret}</span>
        </p>
        {!isAtFields(confirm.error, ['code']) && <RefusalNotice error={confirm.error} />}
        <TextInput
          label={t('code.label')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          value={code}
          error={isShort ? t('code.required') : faultAt('code')}
          onChange={(event) => {
            setCode(event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={confirm.isPending}>
          {t('account.confirm')}
        </Button>
      </Stack>
    </form>
  );
}
