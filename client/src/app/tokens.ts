/** The visual tokens, one pair (light, dark) each. Components read them as `var(--t-…)`, never as literals. */
const pairs = {
  bg: ['#F5F4F2', '#151317'],
  surface: ['#FFFFFF', '#1E1B21'],
  sunken: ['#ECEAE6', '#110F13'],
  line: ['#DCD8D1', '#38343D'],
  'line-strong': ['#858078', '#7D7784'],
  text: ['#1D1B19', '#F1EEF3'],
  muted: ['#57534D', '#B9B3BF'],
  faint: ['#6B665F', '#9C95A3'],
  brand: ['#5A3D6E', '#C3A3DB'],
  'on-brand': ['#FFFFFF', '#1B1220'],
  'brand-hover': ['#482F59', '#D5BCE8'],
  'brand-soft': ['#EFE9F3', '#33283D'],
  'brand-ink': ['#482F59', '#E2D0F0'],
  focus: ['#7A3E9D', '#D5BCE8'],
  ok: ['#0F6B62', '#5CC9BA'],
  'ok-soft': ['#E0F1EE', '#12332F'],
  'ok-fill': ['#1F9184', '#6AD6C7'],
  warn: ['#8A4B08', '#F0B065'],
  'warn-soft': ['#FBEEDC', '#3B2A12'],
  'warn-fill': ['#B5640F', '#F0B065'],
  bad: ['#A3264B', '#F58FAB'],
  'bad-soft': ['#FBE8ED', '#431A27'],
  'bad-fill': ['#9C1F45', '#E0557C'],
  info: ['#3C5A86', '#9DB8E3'],
  'info-soft': ['#E8EDF5', '#1F2B40'],
  'info-fill': ['#4A6FA5', '#7F9FD6'],
  s0: ['#F3EFF6', '#2C2433'],
  s1: ['#DCCDE6', '#46365A'],
  s2: ['#B79ACB', '#6A5080'],
  s3: ['#8660A3', '#9C7DB8'],
  s4: ['#5A3D6E', '#CDB4E0'],
  'on-scale-low': ['#1D1B19', '#F1EEF3'],
  'on-scale-high': ['#FFFFFF', '#1D1B19'],
  'on-fill': ['#FFFFFF', '#1D1B19'],
  hatch: ['#C9C4BB', '#4A4450'],
  governor: ['#7A2436', '#B4586C'],
  regent: ['#8CC3E3', '#8CC3E3'],
  mayor: ['#3F8F5B', '#5FAE7B'],
  shadow: ['0 1px 2px rgb(40 30 50 / 0.06), 0 1px 1px rgb(40 30 50 / 0.04)', 'none'],
  float: ['0 8px 28px rgb(40 30 50 / 0.16)', '0 8px 28px rgb(0 0 0 / 0.55)'],
} as const satisfies Record<string, readonly [string, string]>;

/** What Mantine's own variables are set to, so that its components wear the same colours. */
const mantine = {
  '--mantine-color-body': 'var(--t-bg)',
  '--mantine-color-text': 'var(--t-text)',
  '--mantine-color-dimmed': 'var(--t-muted)',
  '--mantine-color-placeholder': 'var(--t-faint)',
  '--mantine-color-anchor': 'var(--t-brand)',
  '--mantine-color-error': 'var(--t-bad)',
  '--mantine-color-default': 'var(--t-surface)',
  '--mantine-color-default-hover': 'var(--t-sunken)',
  '--mantine-color-default-color': 'var(--t-text)',
  '--mantine-color-default-border': 'var(--t-line-strong)',
  '--mantine-color-disabled': 'var(--t-sunken)',
  '--mantine-color-disabled-color': 'var(--t-faint)',
  '--mantine-color-disabled-border': 'var(--t-line)',
  '--mantine-color-tinta-filled': 'var(--t-brand)',
  '--mantine-color-tinta-filled-hover': 'var(--t-brand-hover)',
  '--mantine-color-tinta-light': 'var(--t-brand-soft)',
  '--mantine-color-tinta-light-hover': 'var(--t-brand-soft)',
  '--mantine-color-tinta-light-color': 'var(--t-brand-ink)',
  '--mantine-primary-color-contrast': 'var(--t-on-brand)',
};

function column(index: 0 | 1): Record<string, string> {
  const variables = Object.entries(pairs).map(([name, pair]) => [`--t-${name}`, pair[index]] as const);
  return { ...Object.fromEntries(variables), ...mantine };
}

export const lightVariables = column(0);
export const darkVariables = column(1);
