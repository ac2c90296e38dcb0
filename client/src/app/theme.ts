import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver } from '@mantine/core';
import { darkVariables, lightVariables } from './tokens';

interface Sized {
  size?: unknown;
}

/** A size given on the component wins over the person's density. */
const ownHeight = (size: unknown) => size !== undefined && size !== 'sm';

const floating = { dropdown: { background: 'var(--t-surface)', borderColor: 'var(--t-line)' } };
const controlColours = { '--input-bd': 'var(--t-line-strong)', '--input-bg': 'var(--t-surface)' };

export const theme = createTheme({
  colors: {
    tinta: [
      '#F3EFF6',
      '#E6DCED',
      '#DCCDE6',
      '#C3A3DB',
      '#B79ACB',
      '#9C7DB8',
      '#8660A3',
      '#5A3D6E',
      '#482F59',
      '#33223F',
    ],
  },
  primaryColor: 'tinta',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    const isBrand = input.color === undefined || input.color === 'tinta';
    return input.variant === 'filled' && isBrand ? { ...colors, color: 'var(--t-on-brand)' } : colors;
  },
  defaultRadius: 8,
  fontFamily: "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "'Inter Variable', Inter, system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.34', sm: '1.43', md: '1.43', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  headings: { fontWeight: '620' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  // Plain objects, not Component.extend: the theme must not pull dialogs and menus into the first script.
  components: {
    Button: {
      vars: (_theme: unknown, { size }: Sized) => ({
        root: ownHeight(size) ? {} : { '--button-height': 'var(--t-control)' },
      }),
      styles: { label: { fontWeight: 560 } },
    },
    Input: {
      vars: (_theme: unknown, { size }: Sized) => ({
        wrapper: { ...controlColours, ...(ownHeight(size) ? {} : { '--input-height': 'var(--t-control)' }) },
      }),
    },
    InputWrapper: {
      styles: { label: { fontWeight: 560, marginBottom: 4 }, error: { fontSize: 13 }, description: { fontSize: 13 } },
    },
    TextInput: { defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] } },
    PasswordInput: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
    },
    Modal: {
      defaultProps: { centered: true, radius: 12, transitionProps: { duration: 120 } },
      styles: {
        title: { fontSize: 20, lineHeight: '28px', fontWeight: 640 },
        header: { background: 'var(--t-surface)' },
        content: { background: 'var(--t-surface)', boxShadow: 'var(--t-float)' },
      },
    },
    Drawer: {
      defaultProps: { transitionProps: { duration: 200 } },
      styles: { header: { background: 'var(--t-surface)' }, content: { background: 'var(--t-surface)' } },
    },
    SegmentedControl: {
      styles: {
        root: { background: 'var(--t-surface)', border: '1px solid var(--t-line-strong)', padding: 0 },
        indicator: { background: 'var(--t-brand-soft)', boxShadow: 'none', borderRadius: 7 },
      },
    },
    Menu: { defaultProps: { radius: 10, shadow: 'md', transitionProps: { duration: 120 } }, styles: floating },
    Popover: { defaultProps: { radius: 10, shadow: 'md', transitionProps: { duration: 120 } }, styles: floating },
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--mantine-shadow-md': 'var(--t-float)' },
  light: lightVariables,
  dark: darkVariables,
});
