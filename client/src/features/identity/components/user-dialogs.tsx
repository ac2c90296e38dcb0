import { Button, Divider, Modal, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import {
  rolesQuery,
  useCreateUser,
  useResetPassword,
  useResetSecondFactor,
  useUpdateUser,
  type NewUser,
  type User,
} from '../api/users';
import { OneTimeSecret } from './one-time-secret';
import { useRoleLabel } from './use-role-label';

const fields = ['userName', 'displayName', 'role', 'region'];
const userNamePattern = /^[A-Za-z0-9._-]+$/;
const regionPattern = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

interface UserDraft {
  userName: string;
  displayName: string;
  role: string | null;
  region: string;
  isActive: boolean;
}

interface UserDialogProps {
  /** The user to change; `new` makes one; null closes the dialog. */
  user: User | 'new' | null;
  region: string;
  onClose: () => void;
}

/** Makes or changes a user. A temporary password is shown once, in the same dialog. */
export function UserDialog({ user, region, onClose }: UserDialogProps) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const [made, setMade] = useState<NewUser | null>(null);
  const close = () => {
    setMade(null);
    onClose();
  };
  const title =
    user === null || user === 'new' ? t('user.createTitle') : t('user.editTitle', { name: user.displayName });
  return (
    <Modal
      opened={user !== null}
      onClose={close}
      title={title}
      closeOnClickOutside={made === null}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      {made !== null && (
        <OneTimeSecret
          label={t('user.temporary', { name: made.user.displayName })}
          hint={t('user.temporaryHint')}
          secret={made.temporaryPassword}
          onDone={close}
        />
      )}
      {made === null && user === 'new' && <CreateForm region={region} onClose={close} onMade={setMade} />}
      {made === null && user !== null && user !== 'new' && <EditForm user={user} onClose={close} onReset={setMade} />}
    </Modal>
  );
}

function useDraft(start: UserDraft) {
  const [draft, setDraft] = useState(start);
  const [isChecked, setIsChecked] = useState(false);
  return {
    draft,
    isChecked,
    check: () => {
      setIsChecked(true);
      return draft.displayName.trim() !== '' && draft.role !== null && regionPattern.test(draft.region);
    },
    set: (change: Partial<UserDraft>) => {
      setDraft((before) => ({ ...before, ...change }));
    },
  };
}

function CreateForm({
  region,
  onClose,
  onMade,
}: {
  region: string;
  onClose: () => void;
  onMade: (made: NewUser) => void;
}) {
  const { t } = useTranslation('identity');
  const form = useDraft({ userName: '', displayName: '', role: null, region, isActive: true });
  const create = useCreateUser();
  const faultAt = useFaultAt(create.error);
  const { draft, isChecked } = form;
  const isNamed = userNamePattern.test(draft.userName);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.check() || !isNamed || draft.role === null) return;
    const { userName, displayName, role } = draft;
    create.mutate({ userName, displayName: displayName.trim(), role, region: draft.region }, { onSuccess: onMade });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(create.error, fields) && <RefusalNotice error={create.error} />}
        <TextInput
          label={t('users.userName')}
          description={t('user.userNameHint')}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={draft.userName}
          error={isChecked && !isNamed ? t('user.userNameWrong') : faultAt('userName')}
          onChange={(event) => {
            form.set({ userName: event.currentTarget.value.trim() });
          }}
        />
        <OfficeFields form={form} faultAt={faultAt} />
        <FormActions isPending={create.isPending} submit={t('user.create')} onClose={onClose} />
      </Stack>
    </form>
  );
}

function EditForm({ user, onClose, onReset }: { user: User; onClose: () => void; onReset: (made: NewUser) => void }) {
  const { t } = useTranslation('identity');
  const { t: tCommon } = useTranslation();
  const form = useDraft(user);
  const update = useUpdateUser();
  const faultAt = useFaultAt(update.error);
  const { displayName, role, region, isActive } = form.draft;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.check() || role === null) return;
    const change = { displayName: displayName.trim(), role, region, isActive };
    update.mutate({ user, change }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(update.error, fields) && <RefusalNotice error={update.error} />}
        <OfficeFields form={form} faultAt={faultAt} />
        <Switch
          label={t('user.isActive')}
          checked={isActive}
          onChange={(event) => {
            form.set({ isActive: event.currentTarget.checked });
          }}
        />
        <FormActions isPending={update.isPending} submit={tCommon('action.save')} onClose={onClose} />
        <Divider />
        <Resets user={user} onReset={onReset} />
      </Stack>
    </form>
  );
}

/** Name, role and region: what an office is made of. */
function OfficeFields({
  form: { draft, isChecked, set },
  faultAt,
}: {
  form: ReturnType<typeof useDraft>;
  faultAt: (path: string) => string | undefined;
}) {
  const { t } = useTranslation('identity');
  const roleLabel = useRoleLabel();
  const { data: roles = [] } = useQuery(rolesQuery);
  return (
    <>
      <TextInput
        label={t('user.displayName')}
        autoComplete="off"
        value={draft.displayName}
        error={isChecked && draft.displayName.trim() === '' ? t('user.required') : faultAt('displayName')}
        onChange={(event) => {
          set({ displayName: event.currentTarget.value });
        }}
      />
      <Select
        label={t('users.role')}
        allowDeselect={false}
        data={roles.map(({ role }) => ({ value: role, label: roleLabel(role) }))}
        value={draft.role}
        error={isChecked && draft.role === null ? t('user.required') : faultAt('role')}
        onChange={(role) => {
          set({ role });
        }}
      />
      <TextInput
        label={t('users.region')}
        description={t('user.regionHint')}
        inputMode="decimal"
        value={draft.region}
        error={isChecked && !regionPattern.test(draft.region) ? t('user.regionWrong') : faultAt('region')}
        onChange={(event) => {
          set({ region: event.currentTarget.value.trim() });
        }}
      />
    </>
  );
}

function Resets({ user, onReset }: { user: User; onReset: (made: NewUser) => void }) {
  const { t } = useTranslation('identity');
  const reset = useResetPassword();
  const resetFactor = useResetSecondFactor();
  return (
    <Stack gap="xs">
      <RefusalNotice error={reset.error ?? resetFactor.error} />
      {resetFactor.isSuccess && (
        <Notice tone="ok" isAlert>
          {t('user.factorRemoved')}
        </Notice>
      )}
      <p className="t-help t-muted">{t('user.resetHint')}</p>
      <Button
        variant="default"
        loading={reset.isPending}
        onClick={() => {
          reset.mutate(user.id, { onSuccess: onReset });
        }}
      >
        {t('user.reset')}
      </Button>
      {user.hasSecondFactor && !resetFactor.isSuccess && (
        <Button
          variant="default"
          loading={resetFactor.isPending}
          onClick={() => {
            resetFactor.mutate(user.id);
          }}
        >
          {t('user.resetFactor')}
        </Button>
      )}
    </Stack>
  );
}

function FormActions({ isPending, submit, onClose }: { isPending: boolean; submit: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Actions>
      <Button variant="default" onClick={onClose} disabled={isPending}>
        {t('action.cancel')}
      </Button>
      <Button type="submit" loading={isPending}>
        {submit}
      </Button>
    </Actions>
  );
}
