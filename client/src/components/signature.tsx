import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '@/api/client';
import { isProblem, type ApiProblem } from '@/api/problem';
import { RefusalNotice } from './notice';

/** What a signed request carries on top of its own headers. */
export type SignatureHeader = Record<string, string>;

interface Waiting {
  refusal: unknown;
  resume: (header: SignatureHeader) => void;
  abandon: (refusal: unknown) => void;
}

/**
 * Signing with one's own hand. `sign` sends; when the server wants the password again, the dialog asks for it and the
 * same thing is sent once more with the proof. Render `dialog` beside the form.
 */
export function useSignature(): {
  sign: <T>(send: (header: SignatureHeader) => Promise<T>) => Promise<T>;
  dialog: ReactNode;
} {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const proof = useRef<SignatureHeader>({});

  const sign = useCallback(async <T,>(send: (header: SignatureHeader) => Promise<T>): Promise<T> => {
    try {
      return await send(proof.current);
    } catch (refusal) {
      if (!isProblem(refusal) || refusal.code !== 'signature.required') throw refusal;
      const header = await new Promise<SignatureHeader>((resume, abandon) => {
        setWaiting({ refusal, resume, abandon });
      });
      proof.current = header;
      return send(header);
    }
  }, []);

  const dialog = (
    <SignatureDialog
      isOpen={waiting !== null}
      onSigned={(token) => {
        waiting?.resume({ 'X-Tepat-Signature': token });
        setWaiting(null);
      }}
      onClose={() => {
        waiting?.abandon(waiting.refusal);
        setWaiting(null);
      }}
    />
  );
  return { sign, dialog };
}

interface SignatureDialogProps {
  isOpen: boolean;
  onSigned: (token: string) => void;
  onClose: () => void;
}

function SignatureDialog(props: SignatureDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('signature.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      zIndex={400}
    >
      <SignatureForm {...props} />
    </Modal>
  );
}

function SignatureForm({ onSigned, onClose }: SignatureDialogProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const ticket = useMutation<{ token: string }, ApiProblem, string>({
    mutationFn: async (given) =>
      bodyOf(await api.POST('/api/session/re-authentication', { body: { password: given } })),
    retry: false,
    onSuccess: ({ token }) => {
      onSigned(token);
    },
  });
  const isWrong = ticket.error?.code === 'session.wrong_credentials';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(password === '');
    if (password !== '') ticket.mutate(password);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <p>{t('signature.why')}</p>
        {!isWrong && <RefusalNotice error={ticket.error} />}
        <PasswordInput
          label={t('signature.password')}
          autoComplete="current-password"
          data-autofocus
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': t('action.show'), tabIndex: 0 }}
          error={isMissing ? t('signature.missing') : isWrong ? t('signature.wrong') : undefined}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
          }}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={ticket.isPending}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={ticket.isPending}>
            {t('signature.sign')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
