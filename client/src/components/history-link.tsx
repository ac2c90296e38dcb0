import { Link } from '@tanstack/react-router';
import { may, useSession } from '@/app/context/session';

/** A code that leads to all that was recorded of it, for those who may read the journal. */
export function HistoryLink({ code, children = code }: { code: string; children?: string }) {
  const session = useSession();
  const words = <span className={children === code ? 't-code' : undefined}>{children}</span>;
  return may(session, 'audit.read') ? (
    <Link to="/audit" search={{ subject: code }} className="t-link">
      {words}
    </Link>
  ) : (
    words
  );
}
