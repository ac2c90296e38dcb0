import type { CSSProperties } from 'react';

/** One outline set, 24-unit grid, stroke 1.75 at 18 px. Dots are zero-length strokes. */
const shapes = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  grid: 'M5 4h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM14 4h5a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM14 11h5a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM5 14h5a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1z',
  pin: 'M12 21s7-6.2 7-11a7 7 0 1 0-14 0c0 4.8 7 11 7 11zM14.5 10a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  calendar: 'M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 10h16M9 3v4M15 3v4',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  press:
    'M7 8V3h10v5M5.5 8h13A1.5 1.5 0 0 1 20 9.500v5a1.5 1.5 0 0 1-1.5 1.500h-13A1.5 1.5 0 0 1 4 14.500v-5A1.5 1.5 0 0 1 5.5 8zM7 14h10v7H7z',
  box: 'M4 8l8-4 8 4v9l-8 4-8-4zM4 8l8 4 8-4M12 12v9',
  truck:
    'M3 6h11v10H3zM14 10h4l3 3v3h-7M9.5 17.500a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM19 17.500a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  warehouse: 'M3 20V9l9-5 9 5v11M7 20v-8h10v8M7 16h10',
  handover: 'M4 8h9l3 3-2 2-3-2M20 16h-9l-3-3M4 8v8M20 11v8',
  fire: 'M12 3c1 4 5 5 5 10a5 5 0 0 1-10 0c0-2 1-3 2-4 .5 1.5 1 2 2 2 .5-3 0-5 1-8z',
  scale: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  log: 'M5 4h14v16H5zM9 8h6M9 12h6M9 16h3',
  people:
    'M12.5 8.500a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M15.5 5.300a3.5 3.5 0 0 1 0 6.400M17.5 14.400c2.4.7 4 2.7 4 5.6',
  factory: 'M3 20V9l6 4V9l6 4V4h4l2 16zM8 16h.01M12 16h.01M16 16h.01',
  key: 'M12 15a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.7 11.800L20 3M16 7l3 3M13.5 9.300l2 2',
  search: 'M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM16 16l4.5 4.5',
  down: 'M8 10l4 4 4-4',
  up: 'M8 14l4-4 4 4',
  right: 'M10 6l6 6-6 6',
  left: 'M14 6l-6 6 6 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  online: 'M3 9.500a13 13 0 0 1 18 0M6 13a8.5 8.5 0 0 1 12 0M9.2 16.300a4 4 0 0 1 5.6 0M12 19.500v.01',
  offline:
    'M3 3l18 18M9.2 16.300a4 4 0 0 1 5.6 0M6 13a8.5 8.5 0 0 1 4-2.300M3 9.500a13 13 0 0 1 4.5-2.900M21 9.500A13 13 0 0 0 11 6M12 19.500v.01',
  download: 'M12 4v11M7.5 11L12 15.5 16.5 11M4 20h16',
  upload: 'M12 15V4M7.5 8.500L12 4l4.5 4.500M4 20h16',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  ok: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8 12.300l2.8 2.800L16 9.5',
  warn: 'M12 4l9 16H3zM12 10v4.500M12 17.300v.01',
  bad: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5l3.5 2',
  none: 'M9 12h6M20.7 9.700l.2 1.200M20.2 15.800l-.7 1.300M16.7 19.600l-1.3.7M12.6 21h-1.200M8.6 20.300l-1.3-.7M4.5 17.100l-.7-1.300M3.1 12.600v-1.200M3.8 8.200l.7-1.300M7.3 4.400l1.3-.7M11.4 3h1.200M15.4 3.700l1.3.7M19.5 6.900l.7 1.3',
  misrouted: 'M4 7h9M4 7l3-3M4 7l3 3M20 17h-9M20 17l-3-3M20 17l-3 3',
  underway: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8 12h8M13 9l3 3-3 3',
  table:
    'M5.5 5h13A1.5 1.5 0 0 1 20 6.500v11a1.5 1.5 0 0 1-1.5 1.500h-13A1.5 1.5 0 0 1 4 17.500v-11A1.5 1.5 0 0 1 5.5 5zM4 10h16M4 14.500h16M10 10v9',
  scan: 'M4 8V5h3M17 5h3v3M20 16v3h-3M7 19H4v-3M8 9v6M11 9v6M13.5 9v6M16 9v6',
  seal: 'M17 9a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM9 13l-1.5 8L12 18.5 16.5 21 15 13',
  camera: 'M4 8h4l1.5-2.500h5L16 8h4v11H4zM15.3 13a3.3 3.3 0 1 1-6.6 0 3.3 3.3 0 0 1 6.6 0z',
  lock: 'M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zM8 11V8a4 4 0 0 1 8 0v3',
  sound: 'M4 10v4h3l4 4V6L7 10zM15 9a4 4 0 0 1 0 6M17.5 6.500a8 8 0 0 1 0 11',
  mute: 'M4 10v4h3l4 4V6L7 10zM16 9.500l5 5M21 9.500l-5 5',
  pencil: 'M4 20l1-4.500L16 4.500a2 2 0 0 1 2.8 0l.7.7a2 2 0 0 1 0 2.800L8.5 19zM14 6.500l3.5 3.5',
  plus: 'M12 5v14M5 12h14',
  person: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4.5 20.500c0-4 3.4-6.5 7.5-6.500s7.5 2.5 7.5 6.5',
  refresh: 'M20 5v5h-5M4 19v-5h5M5 9.500A7.5 7.5 0 0 1 18.5 7.500L20 10M19 14.500A7.5 7.5 0 0 1 5.5 16.500L4 14',
  info: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5M12 8v.01',
  dots: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
} as const;

export type IconName = keyof typeof shapes;

interface IconProps {
  name: IconName;
  /** Pixels; 18 in menus, 16 beside text, 14 in badges. */
  size?: number;
  className?: string;
  style?: CSSProperties;
}

/** Always beside a word, hence hidden from screen readers. */
export function Icon({ name, size = 18, className, style }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={size <= 14 ? 2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={className}
      style={{ flex: 'none', ...style }}
    >
      <path d={shapes[name]} />
    </svg>
  );
}

/** The register cross of the press. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
      style={{ color: 'var(--t-brand)', flex: 'none' }}
    >
      <circle cx="12" cy="12" r="6.2" />
      <path d="M12 2v6M12 16v6M2 12h6M16 12h6" />
      <circle cx="12" cy="12" r="1.6" fill="currentColor" stroke="none" />
    </svg>
  );
}
