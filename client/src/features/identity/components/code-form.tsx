import { Button, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../api/sign-in';
import { Refusal } from './refusal';
import { SignInCard } from './sign-in-card';
import type { StepFormProps } from './sign-in-form';
import styles from './sign-in.module.css';

interface CodeFormProps extends StepFormProps {
  credentials: Credentials;
  onBack: () => void;
}

/** The second factor. Pasting and the authenticator's own filling work; there is no puzzle. */
export function CodeForm({ credentials, onSubmit, onBack, error, isPending }: CodeFormProps) {
  const { t } = useTranslation('identity');
  const { register, handleSubmit, formState } = useForm<{ code: string }>({ defaultValues: { code: '' } });
  const submit = handleSubmit(({ code }) => {
    onSubmit({ ...credentials, code: code.replace(/\s/g, '') });
  });
  return (
    <SignInCard title={t('code.title')} hint={t('code.hint')}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <Refusal error={error} />
        <TextInput
          label={t('code.label')}
          className={styles.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          autoFocus
          error={formState.errors.code?.message}
          {...register('code', {
            pattern: { value: /^\d{3}\s?\d{3}$/, message: t('code.required') },
            required: t('code.required'),
          })}
        />
        <Button type="submit" size="lg" loading={isPending} fullWidth>
          {t('code.submit')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('code.back')}
        </Button>
      </form>
    </SignInCard>
  );
}
