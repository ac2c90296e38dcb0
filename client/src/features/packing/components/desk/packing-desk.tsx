import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnvironment } from '@/app/context/environment';
import { useSession } from '@/app/context/session';
import { Icon } from '@/components/icon';
import { usePageTitle } from '@/components/page-header';
import { KeyButton } from '@/components/scan/key-button';
import desk from '@/components/scan/scan-desk.module.css';
import { ScanField, SoundButton } from '@/components/scan/scan-field';
import { useDeskKeys } from '@/components/scan/use-desk-keys';
import { ShareBar } from '@/components/share-bar';
import { useFormat } from '@/i18n/use-format';
import type { PackList } from '../../api/types';
import { findBox } from '../../model/find-box';
import { sealsPerBoxDefault } from '../../model/serials';
import { countsOf } from '../../model/status';
import { EmptyDialog } from '../empty-dialog';
import styles from '../packing.module.css';
import { BoxLabel } from '../paper/box-label';
import { CountPanel } from './count-panel';
import { DeskSide } from './desk-side';
import { LastWords } from './panel';
import { RecentActs } from './recent-acts';
import { SealPanel } from './seal-panel';
import { usePackingDesk } from './use-packing-desk';

/** A village's boxes on one screen, by scan and keyboard: filled, verified by a second person, sealed, labelled. */
export function PackingDesk({ list }: { list: PackList }) {
  const { t } = useTranslation('packing');
  const session = useSession();
  const { isDemo } = useEnvironment();
  const state = usePackingDesk(list, session.userName);
  const [sealsPerBox, setSealsPerBox] = useState(sealsPerBoxDefault);
  const [emptying, setEmptying] = useState<string | null>(null);
  const { active, lastCode, words, take, next, done, cancel } = state;
  usePageTitle(t('desk.title', { name: list.name }));

  const shown = active?.box.code ?? lastCode;
  const isEmptiable = shown !== undefined && foundOf(list, shown)?.box.status !== 'listed';
  const label = foundOf(list, words?.label);
  const keys = useMemo(
    () => ({
      ...(active === null && { F2: next }),
      ...(label !== null && {
        F4: () => {
          print();
        },
      }),
      ...(isEmptiable && {
        F8: () => {
          setEmptying(shown);
        },
      }),
    }),
    [active, next, label, isEmptiable, shown],
  );
  useDeskKeys(keys);
  const contest = list.contests.find(({ contestCode }) => contestCode === active?.box.contestCode);
  const emptied = foundOf(list, emptying ?? undefined);
  return (
    <>
      <div className={`${desk.screen ?? ''} ${styles.onScreen ?? ''}`} data-held={active !== null || undefined}>
        <Bar list={list} />
        <main id="main" className={desk.wrap}>
          <div className={desk.desk}>
            <Progress list={list} />
            {active?.step !== 'seal' && (
              <ScanField
                label={t('desk.field')}
                placeholder={t('desk.placeholder')}
                isHeld={active !== null}
                heldText={t('desk.held')}
                onScan={state.scan}
                announcement={words === null ? '' : `${words.title}. ${words.detail}`}
              />
            )}
            {active === null ? (
              <LastWords words={words}>
                <KeyButton
                  keyName="F4"
                  isMain
                  onClick={() => {
                    print();
                  }}
                >
                  {t('label.print')}
                </KeyButton>
              </LastWords>
            ) : active.step === 'seal' ? (
              <SealPanel
                key={active.box.code}
                active={active}
                sealsPerBox={sealsPerBox}
                onDone={() => {
                  done(active, 'seal', active.box.requiredSheets);
                }}
                onCancel={cancel}
              />
            ) : (
              <CountPanel
                key={`${active.box.code}/${active.step}`}
                active={active}
                contest={contest}
                table={state.table}
                onDone={(sheets) => {
                  done(active, active.step, sheets);
                }}
                onCancel={cancel}
              />
            )}
            <RecentActs acts={state.acts} onEmpty={setEmptying} />
          </div>
          <DeskSide
            list={list}
            current={shown}
            contest={contest}
            table={state.table}
            sealsPerBox={sealsPerBox}
            onTable={state.setTable}
            onSealsPerBox={setSealsPerBox}
            onPick={take}
          />
        </main>
        <footer className={desk.foot}>
          <div className={desk.footKeys}>
            <KeyButton
              keyName="F8"
              isDisabled={!isEmptiable}
              onClick={() => {
                setEmptying(shown ?? null);
              }}
            >
              {t('empty.action')}
            </KeyButton>
          </div>
          <div className={desk.footEnd}>
            <span className={desk.footReason}>{t('desk.footHint')}</span>
            <KeyButton keyName="F2" isMain isDisabled={active !== null} onClick={next}>
              {t('desk.next')}
            </KeyButton>
          </div>
        </footer>
        {emptied !== null && (
          <EmptyDialog
            code={emptied.box.code}
            requiredSheets={emptied.box.requiredSheets}
            onEmptied={(sheets) => {
              done(emptied, 'empty', sheets);
              setEmptying(null);
            }}
            onClose={() => {
              setEmptying(null);
            }}
          />
        )}
      </div>
      {label !== null && (
        <div className={styles.printed}>
          <BoxLabel list={list} row={label.row} box={label.box} isDemo={isDemo} />
        </div>
      )}
    </>
  );
}

function foundOf(list: PackList, code: string | undefined) {
  if (code === undefined) return null;
  const named = findBox(list, code);
  return named.kind === 'box' ? named : null;
}

function Bar({ list }: { list: PackList }) {
  const { t } = useTranslation('packing');
  const { t: tc } = useTranslation();
  const { isDemo } = useEnvironment();
  return (
    <header className={desk.bar}>
      <Link to="/packing" search={{ region: list.region }} className={desk.back}>
        <Icon name="left" />
        <span className="t-hidden">{t('desk.back')}</span>
      </Link>
      <div className={desk.barTitle}>
        <h1>{t('desk.title', { name: list.name })}</h1>
        <p>
          {t('district', { name: list.districtName })} · {list.regencyName}
        </p>
      </div>
      <div className={desk.barEnd}>
        {isDemo && <span className={desk.demo}>{tc('shell.demo')}</span>}
        <SoundButton />
      </div>
    </header>
  );
}

function Progress({ list }: { list: PackList }) {
  const { t } = useTranslation('packing');
  const format = useFormat();
  const counts = countsOf(list.stations.flatMap(({ boxes }) => boxes));
  const words = t('share', {
    sealed: format.count(counts.sealed, 'box'),
    verified: format.count(counts.verified, 'box'),
    filled: format.count(counts.filled, 'box'),
    all: format.count(counts.all, 'box'),
  });
  return (
    <section className={`t-card ${desk.progress ?? ''}`} aria-label={t('progress')}>
      <p className={desk.big} data-testid="sealed-count">
        {format.number(counts.sealed)} <small>{t('desk.ofSealed', { all: format.count(counts.all, 'box') })}</small>
      </p>
      <div>
        <ShareBar
          height={14}
          label={words}
          shares={[
            { key: 'sealed', value: counts.sealed, fill: 'ok' },
            { key: 'verified', value: counts.verified - counts.sealed, fill: 's3' },
            { key: 'filled', value: counts.filled - counts.verified, fill: 's2' },
            { key: 'listed', value: counts.all - counts.filled, fill: 'none' },
          ]}
        />
        <p className="t-help t-muted">{words}</p>
      </div>
    </section>
  );
}
