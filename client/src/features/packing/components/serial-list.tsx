import { Fragment } from 'react';
import styles from './packing.module.css';

interface SerialListProps {
  serials: readonly string[];
  between?: string;
}

/** Serial numbers one after another; none is broken over two lines, for people hold them against the seals. */
export function SerialList({ serials, between = ', ' }: SerialListProps) {
  return serials.map((serial, index) => (
    <Fragment key={serial}>
      {index > 0 && between}
      <span className={styles.serial}>{serial}</span>
    </Fragment>
  ));
}
