import { Button, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { electionsQuery } from '@/app/context/elections';
import { useContests, useItems } from '@/app/context/contests';
import { knownRegionName, useRegionsBelow } from '@/app/context/regions';
import { useRegion } from '@/app/context/use-region';
import { Notice, RefusalNotice } from '@/components/notice';
import { Actions } from '@/components/stack';
import { isAtFields, useFaultAt } from '@/components/use-fault-at';
import { contractsQuery, plantsQuery } from '../api/contracts';
import { useIssueOrders } from '../api/orders';
import { PlantShares } from './plant-shares';
import { parseRupiah } from './rupiah';
import { isComplete, plantsFor, plantsOf, type PlantShare } from './shares';

interface IssueOrdersProps {
  isOpen: boolean;
  onClose: () => void;
  onIssued: (plan: string, codes: readonly string[]) => void;
}

/** Orders from the approved plan: what is asked is only what the plan does not know. */
export function IssueOrders(props: IssueOrdersProps) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      size="lg"
      title={t('issue.title')}
      closeButtonProps={{ 'aria-label': tCommon('action.close') }}
    >
      <IssueForm {...props} />
    </Modal>
  );
}

const fields = ['contract', 'item', 'contest', 'unitPriceSen', 'dueAt'];

interface Draft {
  contract: string | null;
  item: string;
  contest: string | null;
  /** The plant that makes all that no other is given. */
  plant: string | null;
  shares: readonly PlantShare[];
  price: string;
  due: string;
}

const nothing: Draft = { contract: null, item: 'BALLOT', contest: null, plant: null, shares: [], price: '', due: '' };

function IssueForm({ onClose, onIssued }: IssueOrdersProps) {
  const { t } = useTranslation('procurement');
  const { t: tCommon } = useTranslation();
  const { region } = useRegion();
  const [draft, setDraft] = useState<Draft>(nothing);
  const [isChecked, setIsChecked] = useState(false);
  const choices = useChoices(draft, region);
  const { data: elections } = useQuery(electionsQuery);
  const issue = useIssueOrders();
  const faultAt = useFaultAt(issue.error);
  const set = (change: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...change }));
  };
  const missing = (value: string | null) =>
    isChecked && (value === null || value === '') ? t('issue.required') : undefined;
  const price = parseRupiah(draft.price);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const { contract, plant, shares, item, contest, due } = draft;
    const election = elections?.[0]?.code;
    if (contract === null || plant === null || price === null || due === '' || election === undefined) return;
    if (!shares.every(isComplete)) return;
    issue.mutate(
      {
        contract,
        election,
        item,
        contest,
        unitPriceSen: price,
        dueAt: `${due}:00+07:00`,
        plants: plantsOf(plant, shares),
        dueDates: null,
      },
      {
        onSuccess: ({ plan, orders }) => {
          onIssued(
            plan,
            orders.map(({ code }) => code),
          );
        },
      },
    );
  };
  if (choices.contracts?.length === 0) return <Notice tone="warn">{t('issue.noContracts')}</Notice>;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <p className="t-muted">{t('issue.what')}</p>
        {!isAtFields(issue.error, [...fields, ...plantFields(draft)]) && <RefusalNotice error={issue.error} />}
        <Select
          label={t('issue.contract')}
          data={(choices.contracts ?? []).map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }))}
          value={draft.contract}
          error={missing(draft.contract) ?? faultAt('contract')}
          onChange={(contract) => {
            set({ contract, plant: null, shares: [] });
          }}
        />
        <Select
          label={t('issue.item')}
          searchable
          allowDeselect={false}
          data={choices.items}
          value={draft.item}
          error={faultAt('item')}
          onChange={(item) => {
            set({ item: item ?? draft.item });
          }}
        />
        <Select
          label={t('issue.contest')}
          placeholder={t('issue.noContest')}
          searchable
          clearable
          data={choices.contests}
          value={draft.contest}
          error={faultAt('contest')}
          onChange={(contest) => {
            set({ contest });
          }}
        />
        <Select
          label={t('issue.plant')}
          description={draft.shares.length > 0 ? t('issue.rest') : undefined}
          data={plantsFor(draft.plant, draft.plant, draft.shares, choices.plants)}
          value={draft.plant}
          error={missing(draft.plant) ?? faultAt('plants[0].plant')}
          onChange={(plant) => {
            set({ plant });
          }}
        />
        {choices.destinations.length > 1 && (
          <PlantShares
            first={draft.plant}
            shares={draft.shares}
            plants={choices.plants}
            destinations={choices.destinations}
            isChecked={isChecked}
            faultAt={faultAt}
            onChange={(shares) => {
              set({ shares });
            }}
          />
        )}
        <TextInput
          label={t('issue.price')}
          description={t('issue.priceHint')}
          leftSection="Rp"
          inputMode="decimal"
          value={draft.price}
          error={isChecked && price === null ? t('issue.priceWrong') : faultAt('unitPriceSen')}
          onChange={(event) => {
            set({ price: event.currentTarget.value });
          }}
        />
        <TextInput
          label={t('issue.due')}
          type="datetime-local"
          value={draft.due}
          error={missing(draft.due) ?? faultAt('dueAt')}
          onChange={(event) => {
            set({ due: event.currentTarget.value });
          }}
        />
        <Actions>
          <Button variant="default" onClick={onClose} disabled={issue.isPending}>
            {tCommon('action.cancel')}
          </Button>
          <Button type="submit" loading={issue.isPending}>
            {t('issue.submit')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

const plantFields = ({ shares }: Draft) =>
  Array.from({ length: shares.length + 1 }, (_, row) => `plants[${String(row)}].plant`);

function useChoices({ contract }: Draft, region: string) {
  const { i18n } = useTranslation();
  const isEnglish = i18n.language === 'en';
  const query = useInfiniteQuery(contractsQuery(region, 'inForce'));
  const contracts = query.data?.pages.flatMap(({ items }) => items);
  const chosen = contracts?.find(({ code }) => code === contract);
  const vendor = chosen?.vendorCode;
  const above = chosen?.regionCode ?? region;
  const { data: below = [] } = useRegionsBelow(above, above.split('.').length === 1);
  const { data: plants = [] } = useQuery({ ...plantsQuery(vendor), enabled: vendor !== undefined });
  return {
    contracts,
    plants: plants.map(({ code, name, city }) => ({ value: code, label: `${name}, ${city}` })),
    // A province orders for its regencies and keeps some itself; a regency orders for itself alone.
    destinations: [{ code: above, name: knownRegionName(above) ?? above }, ...below].map(({ code, name }) => ({
      value: code,
      label: name,
    })),
    items: useItems().map(({ code, nameId, nameEn }) => ({ value: code, label: isEnglish ? nameEn : nameId })),
    contests: useContests().map(({ code, name }) => ({ value: code, label: name })),
  };
}
