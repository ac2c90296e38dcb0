import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { changeLanguage } from '@/i18n';
import { signInCodes, useSignIn, type Credentials } from '../api/sign-in';
import { ChangePasswordForm } from './change-password-form';
import { CodeForm } from './code-form';
import { Refusal } from './refusal';
import { SignInCard } from './sign-in-card';
import styles from './sign-in.module.css';

type Step = { name: 'credentials' } | { name: 'code' | 'change'; credentials: Credentials };

/** Sign-in in up to three steps: name and password, the authenticator's code, a password of one's own. */
export function SignIn({ onSignedIn, hasSessionEnded }: { onSignedIn: () => void; hasSessionEnded: boolean }) {
  const [step, setStep] = useState<Step>({ name: 'credentials' });
  const signIn = useSignIn(onSignedIn);

  const submit = (credentials: Credentials) => {
    signIn.mutate(credentials, {
      onError: (problem) => {
        if (!isProblem(problem)) return;
        const next = nextStep(problem.code, credentials);
        if (next === null) return;
        setStep(next);
        signIn.reset();
      },
    });
  };
  const form = { onSubmit: submit, error: signIn.error, isPending: signIn.isPending };

  if (step.name === 'code') {
    const back = () => {
      setStep({ name: 'credentials' });
      signIn.reset();
    };
    return <CodeForm {...form} credentials={step.credentials} onBack={back} />;
  }
  if (step.name === 'change') return <ChangePasswordForm {...form} credentials={step.credentials} />;
  return <CredentialsForm {...form} hasSessionEnded={hasSessionEnded} />;
}

function nextStep(code: string, credentials: Credentials): Step | null {
  if (code === signInCodes.secondFactorRequired) return { name: 'code', credentials };
  if (code === signInCodes.passwordChangeRequired) return { name: 'change', credentials };
  return null;
}

export interface StepFormProps {
  onSubmit: (credentials: Credentials) => void;
  error: unknown;
  isPending: boolean;
}

function CredentialsForm({
  onSubmit,
  error,
  isPending,
  hasSessionEnded,
}: StepFormProps & { hasSessionEnded: boolean }) {
  const { t } = useTranslation('identity');
  const { register, handleSubmit, formState } = useForm<{ userName: string; password: string }>({
    defaultValues: { userName: '', password: '' },
  });
  const { errors } = formState;
  return (
    <SignInCard
      title={t('signIn.title')}
      hint={hasSessionEnded ? t('signIn.signedOut') : t('signIn.tagline')}
      foot={<Foot />}
    >
      <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit(onSubmit)(event)}>
        <Refusal error={error} />
        <TextInput
          label={t('signIn.userName')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          error={errors.userName?.message}
          {...register('userName', { required: t('signIn.required.userName') })}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          error={errors.password?.message}
          {...register('password', { required: t('signIn.required.password') })}
        />
        <Button type="submit" size="lg" loading={isPending} fullWidth>
          {t('signIn.submit')}
        </Button>
      </form>
    </SignInCard>
  );
}

function Foot() {
  const { t, i18n } = useTranslation('identity');
  return (
    <>
      <p>{t('signIn.forgotten')}</p>
      <div className={styles.languages}>
        {(['id', 'en'] as const).map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={i18n.language === language}
            onClick={() => void changeLanguage(language)}
          >
            {language === 'id' ? 'Bahasa Indonesia' : 'English'}
          </button>
        ))}
      </div>
    </>
  );
}
