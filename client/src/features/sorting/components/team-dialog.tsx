import { Button, Modal, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '@/api/use-write';
import { RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { saveTeam } from '../api/save-team';
import type { SortingTeam } from '../api/types';
import { parseWage, wageText } from '../model/wage';

const membersMax = 20;
const codePattern = /^[A-Z0-9][A-Z0-9-]*$/;
const fields = ['code', 'name', 'coordinator', 'members', 'wageSenPerSheet'];

interface TeamDialogProps {
  region: string;
  /** The team to change; null forms a new one. */
  team: SortingTeam | null;
  onClose: () => void;
}

export function TeamDialog({ region, team, onClose }: TeamDialogProps) {
  const { t } = useTranslation('sorting');
  const { t: tc } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={team === null ? t('team.add') : t('team.editTitle', { name: team.name })}
      closeButtonProps={{ 'aria-label': tc('action.close') }}
    >
      <TeamForm region={region} team={team} onClose={onClose} />
    </Modal>
  );
}

function TeamForm({ region, team, onClose }: TeamDialogProps) {
  const { t } = useTranslation('sorting');
  const { t: tc } = useTranslation();
  const queryClient = useQueryClient();
  const [code, setCode] = useState(team?.code ?? `${region.replaceAll('.', '')}-T`);
  const [name, setName] = useState(team?.name ?? '');
  const [coordinator, setCoordinator] = useState(team?.coordinator ?? '');
  const [members, setMembers] = useState<number | string>(team?.members ?? 5);
  const [wage, setWage] = useState(team === null ? '' : wageText(team.wageSenPerSheet));
  const [isActive, setIsActive] = useState(team?.isActive ?? true);
  const [isChecked, setIsChecked] = useState(false);
  const write = useWrite(saveTeam, {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['sorting'] });
      onClose();
    },
  });
  const faultAt = useFaultAt(write.error);
  const wageSenPerSheet = parseWage(wage);
  const isInRange = typeof members === 'number' && members >= 1 && members <= membersMax;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (
      !codePattern.test(code) ||
      name.trim() === '' ||
      coordinator.trim() === '' ||
      !isInRange ||
      wageSenPerSheet === null
    )
      return;
    write.mutate({
      region,
      code,
      name: name.trim(),
      coordinator: coordinator.trim(),
      members,
      wageSenPerSheet,
      isActive,
      version: team?.version ?? null,
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {!isAtFields(write.error, fields) && <RefusalNotice error={write.error} />}
        {team === null && (
          <TextInput
            label={t('team.code')}
            description={t('team.codeHint')}
            autoComplete="off"
            spellCheck={false}
            value={code}
            error={isChecked && !codePattern.test(code) ? t('team.codeHint') : faultAt('code')}
            onChange={(event) => {
              setCode(event.currentTarget.value.trim().toUpperCase());
            }}
          />
        )}
        <TextInput
          label={t('team.name')}
          value={name}
          error={isChecked && name.trim() === '' ? t('team.required') : faultAt('name')}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('team.coordinator')}
          value={coordinator}
          error={isChecked && coordinator.trim() === '' ? t('team.required') : faultAt('coordinator')}
          onChange={(event) => {
            setCoordinator(event.currentTarget.value);
          }}
        />
        <NumberInput
          label={t('team.members')}
          value={members}
          min={1}
          max={membersMax}
          allowDecimal={false}
          hideControls
          error={isChecked && !isInRange ? t('team.membersRange') : faultAt('members')}
          onChange={setMembers}
        />
        <TextInput
          label={t('team.wage')}
          description={t('team.wageHint')}
          inputMode="decimal"
          value={wage}
          error={isChecked && wageSenPerSheet === null ? t('team.wageWrong') : faultAt('wageSenPerSheet')}
          onChange={(event) => {
            setWage(event.currentTarget.value);
          }}
        />
        {team !== null && (
          <Switch
            label={t('team.isActive')}
            checked={isActive}
            onChange={(event) => {
              setIsActive(event.currentTarget.checked);
            }}
          />
        )}
        <Actions>
          <Button variant="default" onClick={onClose} disabled={write.isPending}>
            {tc('action.cancel')}
          </Button>
          <Button type="submit" loading={write.isPending}>
            {tc('action.save')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
