import { Button, PasswordInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../api/sign-in';
import { Refusal } from './refusal';
import { SignInCard } from './sign-in-card';
import type { StepFormProps } from './sign-in-form';
import styles from './sign-in.module.css';

const passwordLengthMin = 12;

/** A password given by an administrator works once: this step makes one's own and signs in with it. */
export function ChangePasswordForm({
  credentials,
  onSubmit,
  error,
  isPending,
}: StepFormProps & { credentials: Credentials }) {
  const { t } = useTranslation('identity');
  const { register, handleSubmit, formState } = useForm<{ next: string; repeat: string }>({
    defaultValues: { next: '', repeat: '' },
  });
  const { errors } = formState;
  const submit = handleSubmit(({ next }) => {
    onSubmit({ ...credentials, newPassword: next });
  });
  return (
    <SignInCard title={t('change.title')} hint={t('change.hint')}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <Refusal error={error} />
        <input type="hidden" autoComplete="username" value={credentials.userName} readOnly />
        <PasswordInput
          label={t('change.next')}
          description={t('change.nextHint')}
          autoComplete="new-password"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          error={errors.next?.message}
          {...register('next', {
            minLength: { value: passwordLengthMin, message: t('change.tooShort') },
            required: t('change.tooShort'),
          })}
        />
        <PasswordInput
          label={t('change.repeat')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          error={errors.repeat?.message}
          {...register('repeat', { validate: (value, { next }) => value === next || t('change.different') })}
        />
        <Button type="submit" size="lg" loading={isPending} fullWidth>
          {t('change.submit')}
        </Button>
      </form>
    </SignInCard>
  );
}
