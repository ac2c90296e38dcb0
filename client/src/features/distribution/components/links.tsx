import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/context/session';
import { useFormat } from '@/i18n/use-format';

/** A box's label, which leads to its page for who may read boxes. */
export function BoxLink({ code }: { code: string }) {
  const mayRead = useMay('boxes.read');
  return mayRead ? (
    <Link to="/packing/boxes/$code" params={{ code }} className="t-link t-code">
      {code}
    </Link>
  ) : (
    <span className="t-code">{code}</span>
  );
}

/** A case, which leads to its page for who may read cases. */
export function CaseLink({ code }: { code: string }) {
  const { t } = useTranslation('distribution');
  const mayRead = useMay('cases.read');
  const words = t('custody.case', { code });
  return mayRead ? (
    <Link to="/cases/$code" params={{ code }} className="t-link">
      {words}
    </Link>
  ) : (
    <>{words}</>
  );
}

/** When a hand-over was signed, which leads to its record (BAST). */
export function SignedAt({ at, number }: { at: string; number: string | null | undefined }) {
  const format = useFormat();
  if (number == null) return <>{format.dateTime(at)}</>;
  return (
    <Link to="/distribution/hand-overs/$number" params={{ number }} className="t-link" title={number}>
      {format.dateTime(at)}
    </Link>
  );
}

/** `TPS 004, Mentikan`. */
export const stationName = (number: number, village: string) => `TPS ${String(number).padStart(3, '0')}, ${village}`;
