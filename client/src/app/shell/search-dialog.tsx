import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/use-format';
import { eastJava, placeName } from '@/components/east-java';
import { Icon, type IconName } from '@/components/icon';
import { may, useSession } from '../context/session';
import { isWithin, useRegion } from '../context/use-region';
import { menu } from '../registry';
import { addressOf, canBeCode, isCodeKind, kindLooks } from './search-codes';
import { codeSearchQuery } from './search-read';
import styles from './search.module.css';

const groups = ['codes', 'pages', 'regions'] as const;

interface Hit {
  key: string;
  group: (typeof groups)[number];
  words: string;
  code?: string;
  icon: IconName;
  go: () => unknown;
}

const regionHitsMax = 8;

function useHits(wanted: string): Hit[] {
  const { t } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const { own, setRegion } = useRegion();
  const matches = (text: string) => text.toLowerCase().includes(wanted);
  const pages = menu
    .filter((entry) => may(session, entry.permission) && matches(t(`menu.${entry.label}`)))
    .map((entry): Hit => ({
      key: entry.to,
      group: 'pages',
      words: t(`menu.${entry.label}`),
      icon: entry.icon,
      go: () => navigate({ to: entry.to }),
    }));
  const regions = eastJava
    .filter((place) => isWithin(place.code, own) && matches(`${placeName(place)} ${place.code}`))
    .slice(0, regionHitsMax)
    .map((place): Hit => ({
      key: place.code,
      group: 'regions',
      words: placeName(place),
      code: place.code,
      icon: 'pin',
      go: () => setRegion(place.code),
    }));
  return [...pages, ...regions];
}

const pauseMilliseconds = 150;

/** Objects by the beginning of their code, as the server finds them once the typing pauses. */
function useCodeHits(words: string) {
  const { t } = useTranslation();
  const router = useRouter();
  const [code] = useDebouncedValue(words, pauseMilliseconds);
  const isAsked = canBeCode(words);
  const query = useQuery(codeSearchQuery(code));
  const found = isAsked ? (query.data?.items ?? []) : [];
  const hits = found.flatMap(({ kind, code: own, subject }): Hit[] => {
    if (!isCodeKind(kind)) return [];
    const name = t(`shell.search.kind.${kind}`);
    const address = addressOf(kind, { subject });
    return [
      {
        key: `${kind}/${own}/${subject}`,
        group: 'codes',
        words: own === subject ? name : t('shell.search.of', { kind: name, subject }),
        code: own,
        icon: kindLooks[kind].icon,
        go: () => {
          router.history.push(address);
        },
      },
    ];
  });
  return {
    hits,
    isSearching: isAsked && (code !== words || query.isFetching),
    isFailed: isAsked && query.isError,
    isCut: isAsked && query.data?.isCut === true,
  };
}

/** Codes, pages and regions by a few letters: arrows move, Enter goes, Esc closes. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const format = useFormat();
  const codes = useCodeHits(words.trim());
  const places = useHits(words.trim().toLowerCase());
  const hits = [...codes.hits, ...places];
  const current = hits[Math.min(active, hits.length - 1)];

  const go = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onClose();
    hit.go();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((index) => Math.max(0, Math.min(hits.length - 1, index + step)));
    }
    if (event.key === 'Enter') go(current);
  };
  const optionId = (hit: Hit) => `${id}-${hit.key}`;

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      yOffset="12dvh"
      centered={false}
      size={520}
      aria-label={t('shell.search.title')}
    >
      <div className={styles.field}>
        <Icon name="search" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={current === undefined ? undefined : optionId(current)}
          aria-label={t('shell.search.title')}
          placeholder={t('shell.search.button')}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd className="t-kbd">Esc</kbd>
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('shell.search.title')} className={styles.list}>
        {groups.map((group) => {
          const own = hits.filter((hit) => hit.group === group);
          if (own.length === 0) return null;
          return (
            <div key={group} role="group" aria-label={t(`shell.search.${group}`)}>
              <div className={styles.group} aria-hidden="true">
                {t(`shell.search.${group}`)}
              </div>
              {own.map((hit) => (
                <div
                  key={hit.key}
                  id={optionId(hit)}
                  role="option"
                  aria-selected={hit === current}
                  className={styles.hit}
                  onClick={() => {
                    go(hit);
                  }}
                >
                  <Icon name={hit.icon} />
                  <span>{hit.words}</span>
                  {hit.code !== undefined && <span className="t-code t-caption t-faint">{hit.code}</span>}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      <p className={styles.state} aria-live="polite">
        {codes.isSearching
          ? t('shell.search.searching')
          : codes.isFailed
            ? t('shell.search.failed')
            : hits.length === 0
              ? t('shell.search.nothing')
              : codes.isCut
                ? t('shell.search.cut')
                : t('shell.search.found', { amount: format.number(hits.length) })}
      </p>
    </Modal>
  );
}
